export const id = 5072;
export const ids = [5072];
export const modules = {

/***/ 65072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QL: () => (/* binding */ createAzure)
});

// UNUSED EXPORTS: VERSION, azure

// EXTERNAL MODULE: ../../node_modules/@ai-sdk/provider/dist/index.js
var dist = __webpack_require__(61347);
// EXTERNAL MODULE: ../../node_modules/@workflow/serde/dist/index.js
var serde_dist = __webpack_require__(40499);
// EXTERNAL MODULE: ../../node_modules/@ai-sdk/provider-utils/dist/index.js + 2 modules
var provider_utils_dist = __webpack_require__(74515);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 2 modules
var schemas = __webpack_require__(33723);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(89043);
;// CONCATENATED MODULE: ../../node_modules/@ai-sdk/openai/dist/internal/index.js
// src/chat/openai-chat-language-model.ts



// src/openai-error.ts


var openaiErrorDataSchema = schemas/* object */.Ikc({
  error: schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    // The additional information below is handled loosely to support
    // OpenAI-compatible providers that have slightly different error
    // responses:
    type: schemas/* string */.YjP().nullish(),
    param: schemas/* any */.bzn().nullish(),
    code: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullish()
  })
});
var openaiFailedResponseHandler = (0,provider_utils_dist/* createJsonErrorResponseHandler */.sl)({
  errorSchema: openaiErrorDataSchema,
  errorToMessage: (data) => data.error.message
});

// src/openai-language-model-capabilities.ts
function getOpenAILanguageModelCapabilities(modelId) {
  const oSeriesVersion = getOSeriesVersion(modelId);
  const gptVersion = getGptVersion(modelId);
  const isGptChatModel = gptVersion?.minor == null && (gptVersion?.variant?.startsWith("chat") ?? false);
  const isGptNanoModel = gptVersion?.variant?.startsWith("nano") ?? false;
  const isGpt6OrLaterModel = gptVersion != null && gptVersion.major >= 6;
  const isGpt6SolOrLuna = modelId === "gpt-6-sol" || modelId === "gpt-6-luna";
  const supportsFlexProcessing = oSeriesVersion != null && oSeriesVersion >= 3 || gptVersion != null && gptVersion.major >= 5 && !isGptChatModel;
  const supportsPriorityProcessing = modelId.startsWith("gpt-4") || gptVersion != null && gptVersion.major >= 5 && !isGptNanoModel && !isGptChatModel || oSeriesVersion != null && oSeriesVersion >= 3;
  const isReasoningModel = oSeriesVersion != null || gptVersion != null && gptVersion.major >= 5 && !isGptChatModel;
  const supportsNonReasoningParameters = !isGpt6OrLaterModel && gptVersion != null && (gptVersion.major > 5 || gptVersion.major === 5 && (gptVersion.minor ?? 0) >= 1);
  const systemMessageMode = isReasoningModel ? "developer" : "system";
  return {
    supportsFlexProcessing,
    supportsPriorityProcessing,
    supportsConfigurationUpdate: isGpt6OrLaterModel,
    supportsAsyncToolCalling: isGpt6OrLaterModel,
    supportedReasoningEfforts: isGpt6SolOrLuna ? ["none", "low", "medium", "high", "xhigh", "max"] : isGpt6OrLaterModel ? ["low", "medium", "high", "xhigh", "max"] : void 0,
    isReasoningModel,
    systemMessageMode,
    supportsNonReasoningParameters
  };
}
function getOSeriesVersion(modelId) {
  const match = /^o(\d+)(?:-|$)/.exec(modelId);
  return match == null ? void 0 : Number(match[1]);
}
function getGptVersion(modelId) {
  const match = /^gpt-(\d+)(?:\.(\d+))?(?:-(.+))?$/.exec(modelId);
  if (match == null) {
    return void 0;
  }
  return {
    major: Number(match[1]),
    minor: match[2] == null ? void 0 : Number(match[2]),
    variant: match[3]
  };
}

// src/openai-stream-error.ts


function createOpenAIProviderStreamError(frame) {
  const streamError = parseStreamError(frame);
  if (streamError == null) {
    return void 0;
  }
  const statusCode = getStatusCode(streamError);
  return (0,provider_utils_dist/* createProviderStreamError */.iH)({
    message: streamError.message,
    type: streamError.type ?? void 0,
    code: streamError.code ?? void 0,
    statusCode,
    isRetryable: isRetryableStreamError(streamError, statusCode),
    data: frame
  });
}
async function throwIfOpenAIStreamErrorBeforeOutput({
  stream,
  getError,
  isOutputChunk,
  isAcceptedChunk,
  acceptedGraceMs = 50,
  url,
  requestBodyValues,
  responseHeaders
}) {
  const [streamForEarlyError, streamForConsumer] = stream.tee();
  const reader = streamForEarlyError.getReader();
  let drainAfterError = false;
  try {
    let accepted = false;
    while (true) {
      let result;
      if (accepted) {
        const raced = await raceWithTimeout(reader.read(), acceptedGraceMs);
        if (raced.timedOut) {
          return streamForConsumer;
        }
        result = raced.value;
      } else {
        result = await reader.read();
      }
      if (result.done) {
        return streamForConsumer;
      }
      const chunk = result.value;
      if (!chunk.success) {
        return streamForConsumer;
      }
      const errorFrame = getError(chunk.value);
      if (errorFrame != null) {
        drainAfterError = true;
        drainReader(reader).catch(() => {
        });
        drainReader(streamForConsumer.getReader()).catch(() => {
        });
        throw createOpenAIStreamError({
          frame: errorFrame,
          url,
          requestBodyValues,
          responseHeaders
        });
      }
      if (isOutputChunk(chunk.value)) {
        return streamForConsumer;
      }
      if (!accepted && isAcceptedChunk?.(chunk.value) === true) {
        accepted = true;
      }
    }
  } finally {
    if (!drainAfterError) {
      reader.cancel().catch(() => {
      });
      reader.releaseLock();
    }
  }
}
async function drainReader(reader) {
  try {
    while (!(await reader.read()).done) {
    }
  } catch {
  } finally {
    reader.releaseLock();
  }
}
async function raceWithTimeout(promise, timeoutMs) {
  let timer;
  const wrapped = promise.then((value) => ({ timedOut: false, value }));
  try {
    const raced = await Promise.race([
      wrapped,
      new Promise((resolve) => {
        timer = setTimeout(() => resolve({ timedOut: true }), timeoutMs);
      })
    ]);
    if (raced.timedOut) {
      wrapped.catch(() => {
      });
    }
    return raced;
  } finally {
    clearTimeout(timer);
  }
}
function createOpenAIStreamError({
  frame,
  url,
  requestBodyValues,
  responseHeaders
}) {
  const streamError = createOpenAIProviderStreamError(frame);
  return new dist/* APICallError */.hL({
    message: streamError?.message ?? "OpenAI stream failed before any output was generated",
    url,
    requestBodyValues,
    statusCode: streamError?.statusCode ?? 500,
    responseHeaders,
    responseBody: JSON.stringify(frame),
    data: frame,
    isRetryable: streamError?.isRetryable
  });
}
function parseStreamError(frame) {
  const value = asRecord(frame);
  if (value == null) {
    return void 0;
  }
  if (value.type === "response.failed") {
    const response = asRecord(value.response);
    const responseError = asRecord(response?.error);
    return typeof responseError?.message === "string" ? {
      message: responseError.message,
      code: getStringOrNumber(responseError.code),
      type: "response.failed"
    } : void 0;
  }
  const error = asRecord(value.error) ?? value;
  return typeof error.message === "string" && (asRecord(value.error) != null || typeof error.type === "string" || "code" in error || "param" in error) ? {
    message: error.message,
    code: getStringOrNumber(error.code),
    type: typeof error.type === "string" ? error.type : void 0
  } : void 0;
}
function getStatusCode(error) {
  const explicitStatusCode = getHttpStatusCode(error.code);
  if (explicitStatusCode != null) {
    return explicitStatusCode;
  }
  const discriminator = [error.code, error.type].filter((value) => typeof value === "string" || typeof value === "number").join(" ").toLowerCase();
  if (["insufficient_quota", "rate_limit"].some(
    (term) => discriminator.includes(term)
  )) {
    return 429;
  }
  if (discriminator.includes("authentication")) return 401;
  if (discriminator.includes("permission")) return 403;
  if (discriminator.includes("not_found")) return 404;
  if (["invalid", "bad_request", "context_length"].some(
    (term) => discriminator.includes(term)
  )) {
    return 400;
  }
  if (discriminator.includes("overload")) return 503;
  if (discriminator.includes("timeout")) return 504;
  return 500;
}
function asRecord(value) {
  return typeof value === "object" && value != null ? value : void 0;
}
function getStringOrNumber(value) {
  return typeof value === "string" || typeof value === "number" ? value : void 0;
}
function isHttpErrorStatusCode(value) {
  return Number.isInteger(value) && value >= 400 && value <= 599;
}
function getHttpStatusCode(value) {
  const statusCode = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof statusCode === "number" && isHttpErrorStatusCode(statusCode) ? statusCode : void 0;
}
function isRetryableStatusCode(statusCode) {
  return statusCode === 408 || statusCode === 409 || statusCode === 429 || statusCode >= 500;
}
function isRetryableStreamError(error, statusCode) {
  if (error.code === "insufficient_quota" || error.type === "insufficient_quota") {
    return false;
  }
  return isRetryableStatusCode(statusCode);
}

// src/chat/convert-openai-chat-usage.ts

function convertOpenAIChatUsage(usage) {
  if (usage == null) {
    return (0,provider_utils_dist/* createNullLanguageModelUsage */.EK)();
  }
  const promptTokens = usage.prompt_tokens ?? 0;
  const completionTokens = usage.completion_tokens ?? 0;
  const cachedTokens = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const cacheWriteTokens = usage.prompt_tokens_details?.cache_write_tokens ?? void 0;
  const reasoningTokens = usage.completion_tokens_details?.reasoning_tokens ?? 0;
  return {
    inputTokens: {
      total: promptTokens,
      noCache: promptTokens - cachedTokens - (cacheWriteTokens ?? 0),
      cacheRead: cachedTokens,
      cacheWrite: cacheWriteTokens
    },
    outputTokens: {
      total: completionTokens,
      text: Math.max(0, completionTokens - reasoningTokens),
      reasoning: reasoningTokens
    },
    raw: usage
  };
}

// src/chat/convert-to-openai-chat-messages.ts


function serializeToolCallArguments(input) {
  return JSON.stringify(
    typeof input === "object" && input !== null && !Array.isArray(input) ? input : {}
  );
}
function getPromptCacheBreakpoint(providerOptions) {
  return providerOptions?.openai?.promptCacheBreakpoint;
}
function convertToOpenAIChatMessages({
  prompt,
  systemMessageMode = "system"
}) {
  const messages = [];
  const warnings = [];
  for (const { role, content, providerOptions } of prompt) {
    switch (role) {
      case "system": {
        switch (systemMessageMode) {
          case "system": {
            const promptCacheBreakpoint = getPromptCacheBreakpoint(providerOptions);
            messages.push({
              role: "system",
              content: promptCacheBreakpoint == null ? content : [
                {
                  type: "text",
                  text: content,
                  prompt_cache_breakpoint: promptCacheBreakpoint
                }
              ]
            });
            break;
          }
          case "developer": {
            const promptCacheBreakpoint = getPromptCacheBreakpoint(providerOptions);
            messages.push({
              role: "developer",
              content: promptCacheBreakpoint == null ? content : [
                {
                  type: "text",
                  text: content,
                  prompt_cache_breakpoint: promptCacheBreakpoint
                }
              ]
            });
            break;
          }
          case "remove": {
            warnings.push({
              type: "other",
              message: "system messages are removed for this model"
            });
            break;
          }
          default: {
            const _exhaustiveCheck = systemMessageMode;
            throw new Error(
              `Unsupported system message mode: ${_exhaustiveCheck}`
            );
          }
        }
        break;
      }
      case "user": {
        if (content.length === 1 && content[0].type === "text" && getPromptCacheBreakpoint(content[0].providerOptions) == null) {
          messages.push({ role: "user", content: content[0].text });
          break;
        }
        messages.push({
          role: "user",
          content: content.map((part, index) => {
            switch (part.type) {
              case "text": {
                const promptCacheBreakpoint = getPromptCacheBreakpoint(
                  part.providerOptions
                );
                return {
                  type: "text",
                  text: part.text,
                  ...promptCacheBreakpoint != null && {
                    prompt_cache_breakpoint: promptCacheBreakpoint
                  }
                };
              }
              case "file": {
                const promptCacheBreakpoint = getPromptCacheBreakpoint(
                  part.providerOptions
                );
                switch (part.data.type) {
                  case "reference": {
                    return {
                      type: "file",
                      file: {
                        file_id: (0,provider_utils_dist/* resolveProviderReference */.p5)({
                          reference: part.data.reference,
                          provider: "openai"
                        })
                      },
                      ...promptCacheBreakpoint != null && {
                        prompt_cache_breakpoint: promptCacheBreakpoint
                      }
                    };
                  }
                  case "text": {
                    throw new dist/* UnsupportedFunctionalityError */.b8({
                      functionality: "text file parts"
                    });
                  }
                  case "url":
                  case "data": {
                    const topLevel = (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType);
                    if (topLevel === "image") {
                      return {
                        type: "image_url",
                        image_url: {
                          url: part.data.type === "url" ? part.data.url.toString() : `data:${(0,provider_utils_dist/* resolveFullMediaType */.SL)({ part })};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`,
                          detail: part.providerOptions?.openai?.imageDetail
                        },
                        ...promptCacheBreakpoint != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint
                        }
                      };
                    } else if (topLevel === "audio") {
                      if (part.data.type === "url") {
                        throw new dist/* UnsupportedFunctionalityError */.b8({
                          functionality: "audio file parts with URLs"
                        });
                      }
                      const fullMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({ part });
                      switch (fullMediaType) {
                        case "audio/wav": {
                          return {
                            type: "input_audio",
                            input_audio: {
                              data: (0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data),
                              format: "wav"
                            },
                            ...promptCacheBreakpoint != null && {
                              prompt_cache_breakpoint: promptCacheBreakpoint
                            }
                          };
                        }
                        case "audio/mp3":
                        case "audio/mpeg": {
                          return {
                            type: "input_audio",
                            input_audio: {
                              data: (0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data),
                              format: "mp3"
                            },
                            ...promptCacheBreakpoint != null && {
                              prompt_cache_breakpoint: promptCacheBreakpoint
                            }
                          };
                        }
                        default: {
                          throw new dist/* UnsupportedFunctionalityError */.b8({
                            functionality: `audio content parts with media type ${fullMediaType}`
                          });
                        }
                      }
                    }
                    {
                      const fullMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({ part });
                      if (fullMediaType !== "application/pdf") {
                        throw new dist/* UnsupportedFunctionalityError */.b8({
                          functionality: `file part media type ${fullMediaType}`
                        });
                      }
                      if (part.data.type === "url") {
                        throw new dist/* UnsupportedFunctionalityError */.b8({
                          functionality: "PDF file parts with URLs"
                        });
                      }
                      return {
                        type: "file",
                        file: {
                          filename: part.filename ?? `part-${index}.pdf`,
                          file_data: `data:application/pdf;base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`
                        },
                        ...promptCacheBreakpoint != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint
                        }
                      };
                    }
                  }
                }
              }
            }
          })
        });
        break;
      }
      case "assistant": {
        let text = "";
        const textParts = [];
        let hasPromptCacheBreakpoint = false;
        const toolCalls = [];
        for (const part of content) {
          switch (part.type) {
            case "text": {
              const promptCacheBreakpoint = getPromptCacheBreakpoint(
                part.providerOptions
              );
              text += part.text;
              textParts.push({
                type: "text",
                text: part.text,
                ...promptCacheBreakpoint != null && {
                  prompt_cache_breakpoint: promptCacheBreakpoint
                }
              });
              hasPromptCacheBreakpoint ||= promptCacheBreakpoint != null;
              break;
            }
            case "tool-call": {
              toolCalls.push({
                id: part.toolCallId,
                type: "function",
                function: {
                  name: part.toolName,
                  arguments: serializeToolCallArguments(part.input)
                }
              });
              break;
            }
          }
        }
        messages.push({
          role: "assistant",
          content: hasPromptCacheBreakpoint ? textParts : toolCalls.length > 0 ? text || null : text,
          tool_calls: toolCalls.length > 0 ? toolCalls : void 0
        });
        break;
      }
      case "tool": {
        for (const toolResponse of content) {
          if (toolResponse.type === "tool-approval-response") {
            continue;
          }
          const output = toolResponse.output;
          const promptCacheBreakpoint = (output.type === "content" ? output.value.map((part) => getPromptCacheBreakpoint(part.providerOptions)).find((breakpoint) => breakpoint != null) : getPromptCacheBreakpoint(output.providerOptions)) ?? getPromptCacheBreakpoint(toolResponse.providerOptions);
          let contentValue;
          switch (output.type) {
            case "text":
            case "error-text":
              contentValue = output.value;
              break;
            case "execution-denied":
              contentValue = output.reason ?? "Tool call execution denied.";
              break;
            case "content":
            case "json":
            case "error-json":
              contentValue = JSON.stringify(output.value);
              break;
          }
          messages.push({
            role: "tool",
            tool_call_id: toolResponse.toolCallId,
            content: promptCacheBreakpoint == null ? contentValue : [
              {
                type: "text",
                text: contentValue,
                prompt_cache_breakpoint: promptCacheBreakpoint
              }
            ]
          });
        }
        break;
      }
      default: {
        const _exhaustiveCheck = role;
        throw new Error(`Unsupported role: ${_exhaustiveCheck}`);
      }
    }
  }
  return { messages, warnings };
}

// src/chat/get-response-metadata.ts

function getResponseMetadata({
  id,
  model,
  created
}) {
  return (0,provider_utils_dist/* createLanguageModelResponseMetadata */.qX)({
    id,
    model,
    // Azure content-filter chunks use 0 as a placeholder timestamp. Preserve
    // the previous OpenAI behavior so those chunks are not treated as metadata.
    created: created || void 0
  });
}

// src/chat/map-openai-finish-reason.ts
function mapOpenAIFinishReason(finishReason) {
  switch (finishReason) {
    case "stop":
      return "stop";
    case "length":
      return "length";
    case "content_filter":
      return "content-filter";
    case "function_call":
    case "tool_calls":
      return "tool-calls";
    default:
      return "other";
  }
}

// src/chat/openai-chat-api.ts


var openaiChatResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      id: schemas/* string */.YjP().nullish(),
      created: schemas/* number */.aig().nullish(),
      model: schemas/* string */.YjP().nullish(),
      choices: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          message: schemas/* object */.Ikc({
            role: schemas/* literal */.euz("assistant").nullish(),
            content: schemas/* string */.YjP().nullish(),
            audio: schemas/* object */.Ikc({
              transcript: schemas/* string */.YjP().nullish()
            }).nullish(),
            tool_calls: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                id: schemas/* string */.YjP().nullish(),
                type: schemas/* literal */.euz("function"),
                function: schemas/* object */.Ikc({
                  name: schemas/* string */.YjP(),
                  arguments: schemas/* string */.YjP()
                })
              })
            ).nullish(),
            annotations: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("url_citation"),
                url_citation: schemas/* object */.Ikc({
                  start_index: schemas/* number */.aig(),
                  end_index: schemas/* number */.aig(),
                  url: schemas/* string */.YjP(),
                  title: schemas/* string */.YjP()
                })
              })
            ).nullish()
          }),
          index: schemas/* number */.aig(),
          logprobs: schemas/* object */.Ikc({
            content: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                token: schemas/* string */.YjP(),
                logprob: schemas/* number */.aig(),
                top_logprobs: schemas/* array */.YOg(
                  schemas/* object */.Ikc({
                    token: schemas/* string */.YjP(),
                    logprob: schemas/* number */.aig()
                  })
                )
              })
            ).nullish()
          }).nullish(),
          finish_reason: schemas/* string */.YjP().nullish()
        })
      ),
      usage: schemas/* object */.Ikc({
        prompt_tokens: schemas/* number */.aig().nullish(),
        completion_tokens: schemas/* number */.aig().nullish(),
        total_tokens: schemas/* number */.aig().nullish(),
        prompt_tokens_details: schemas/* object */.Ikc({
          cached_tokens: schemas/* number */.aig().nullish(),
          cache_write_tokens: schemas/* number */.aig().nullish()
        }).nullish(),
        completion_tokens_details: schemas/* object */.Ikc({
          reasoning_tokens: schemas/* number */.aig().nullish(),
          accepted_prediction_tokens: schemas/* number */.aig().nullish(),
          rejected_prediction_tokens: schemas/* number */.aig().nullish()
        }).nullish()
      }).nullish()
    })
  )
);
var openaiChatChunkSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* union */.KCZ([
      schemas/* object */.Ikc({
        id: schemas/* string */.YjP().nullish(),
        created: schemas/* number */.aig().nullish(),
        model: schemas/* string */.YjP().nullish(),
        choices: schemas/* array */.YOg(
          schemas/* object */.Ikc({
            delta: schemas/* object */.Ikc({
              role: schemas/* enum */.k5n(["assistant"]).nullish(),
              content: schemas/* string */.YjP().nullish(),
              tool_calls: schemas/* array */.YOg(
                schemas/* object */.Ikc({
                  index: schemas/* number */.aig(),
                  id: schemas/* string */.YjP().nullish(),
                  type: schemas/* literal */.euz("function").nullish(),
                  function: schemas/* object */.Ikc({
                    name: schemas/* string */.YjP().nullish(),
                    arguments: schemas/* string */.YjP().nullish()
                  })
                })
              ).nullish(),
              annotations: schemas/* array */.YOg(
                schemas/* object */.Ikc({
                  type: schemas/* literal */.euz("url_citation"),
                  url_citation: schemas/* object */.Ikc({
                    start_index: schemas/* number */.aig(),
                    end_index: schemas/* number */.aig(),
                    url: schemas/* string */.YjP(),
                    title: schemas/* string */.YjP()
                  })
                })
              ).nullish()
            }).nullish(),
            logprobs: schemas/* object */.Ikc({
              content: schemas/* array */.YOg(
                schemas/* object */.Ikc({
                  token: schemas/* string */.YjP(),
                  logprob: schemas/* number */.aig(),
                  top_logprobs: schemas/* array */.YOg(
                    schemas/* object */.Ikc({
                      token: schemas/* string */.YjP(),
                      logprob: schemas/* number */.aig()
                    })
                  )
                })
              ).nullish()
            }).nullish(),
            finish_reason: schemas/* string */.YjP().nullish(),
            index: schemas/* number */.aig()
          })
        ),
        usage: schemas/* object */.Ikc({
          prompt_tokens: schemas/* number */.aig().nullish(),
          completion_tokens: schemas/* number */.aig().nullish(),
          total_tokens: schemas/* number */.aig().nullish(),
          prompt_tokens_details: schemas/* object */.Ikc({
            cached_tokens: schemas/* number */.aig().nullish(),
            cache_write_tokens: schemas/* number */.aig().nullish()
          }).nullish(),
          completion_tokens_details: schemas/* object */.Ikc({
            reasoning_tokens: schemas/* number */.aig().nullish(),
            accepted_prediction_tokens: schemas/* number */.aig().nullish(),
            rejected_prediction_tokens: schemas/* number */.aig().nullish()
          }).nullish()
        }).nullish()
      }),
      openaiErrorDataSchema
    ])
  )
);

// src/chat/openai-chat-language-model-options.ts


var openaiLanguageModelChatOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * Modify the likelihood of specified tokens appearing in the completion.
       *
       * Accepts a JSON object that maps tokens (specified by their token ID in
       * the GPT tokenizer) to an associated bias value from -100 to 100.
       */
      logitBias: schemas/* record */.g1P(coerce/* number */.ai(), schemas/* number */.aig()).optional(),
      /**
       * Return the log probabilities of the tokens.
       *
       * Setting to true will return the log probabilities of the tokens that
       * were generated.
       *
       * Setting to a number will return the log probabilities of the top n
       * tokens that were generated.
       */
      logprobs: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* number */.aig()]).optional(),
      /**
       * Whether to enable parallel function calling during tool use. Default to true.
       */
      parallelToolCalls: schemas/* boolean */.zMY().optional(),
      /**
       * A unique identifier representing your end-user, which can help OpenAI to
       * monitor and detect abuse.
       */
      user: schemas/* string */.YjP().optional(),
      /**
       * Reasoning effort for reasoning models. Defaults to `medium`.
       */
      reasoningEffort: schemas/* enum */.k5n(["none", "minimal", "low", "medium", "high", "xhigh", "max"]).optional(),
      /**
       * Maximum number of completion tokens to generate. Useful for reasoning models.
       */
      maxCompletionTokens: schemas/* number */.aig().optional(),
      /**
       * Whether to enable persistence in responses API.
       */
      store: schemas/* boolean */.zMY().optional(),
      /**
       * Metadata to associate with the request.
       */
      metadata: schemas/* record */.g1P(schemas/* string */.YjP().max(64), schemas/* string */.YjP().max(512)).optional(),
      /**
       * Parameters for prediction mode.
       */
      prediction: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* any */.bzn()).optional(),
      /**
       * Service tier for the request.
       * - 'auto': Default service tier. The request will be processed with the service tier configured in the
       *           Project settings. Unless otherwise configured, the Project will use 'default'.
       * - 'flex': 50% cheaper processing at the cost of increased latency. Only available for o3 and o4-mini models.
       * - 'priority': Higher-speed processing with predictably low latency at premium cost. Available for Enterprise customers.
       * - 'fast': OpenAI's newer name for the 'priority' tier. Interchangeable with it.
       * - 'ultrafast': Access-controlled Ultrafast processing. Only available for gpt-5.6-sol.
       * - 'default': The request will be processed with the standard pricing and performance for the selected model.
       *
       * @default 'auto'
       */
      serviceTier: schemas/* enum */.k5n(["auto", "flex", "priority", "fast", "ultrafast", "default"]).optional(),
      /**
       * Whether to use strict JSON schema validation.
       *
       * @default true
       */
      strictJsonSchema: schemas/* boolean */.zMY().optional(),
      /**
       * Controls the verbosity of the model's responses.
       * Lower values will result in more concise responses, while higher values will result in more verbose responses.
       */
      textVerbosity: schemas/* enum */.k5n(["low", "medium", "high"]).optional(),
      /**
       * A cache key for prompt caching. Allows manual control over prompt caching behavior.
       * Useful for improving cache hit rates and working around automatic caching issues.
       */
      promptCacheKey: schemas/* string */.YjP().optional(),
      /**
       * Prompt cache behavior for GPT-5.6 and later models.
       * `mode` controls whether OpenAI also places an implicit breakpoint.
       * `ttl` sets the minimum cache lifetime and currently only supports 30 minutes.
       */
      promptCacheOptions: schemas/* object */.Ikc({
        mode: schemas/* enum */.k5n(["implicit", "explicit"]).optional(),
        ttl: schemas/* literal */.euz("30m").optional()
      }).optional(),
      /**
       * The retention policy for the prompt cache.
       * - 'in_memory': Default. Standard prompt caching behavior.
       * - '24h': Extended prompt caching that keeps cached prefixes active for up to 24 hours.
       *          Available for models before GPT-5.6 that support extended caching.
       *
       * @deprecated For GPT-5.6 and later models, use `promptCacheOptions.ttl`.
       *
       * @default 'in_memory'
       */
      promptCacheRetention: schemas/* enum */.k5n(["in_memory", "24h"]).optional(),
      /**
       * A stable identifier used to help detect users of your application
       * that may be violating OpenAI's usage policies. The IDs should be a
       * string that uniquely identifies each user. We recommend hashing their
       * username or email address, in order to avoid sending us any identifying
       * information.
       */
      safetyIdentifier: schemas/* string */.YjP().optional(),
      /**
       * Override the system message mode for this model.
       * - 'system': Use the 'system' role for system messages (default for most models)
       * - 'developer': Use the 'developer' role for system messages (used by reasoning models)
       * - 'remove': Remove system messages entirely
       *
       * If not specified, the mode is automatically determined based on the model.
       */
      systemMessageMode: schemas/* enum */.k5n(["system", "developer", "remove"]).optional(),
      /**
       * Force treating this model as a reasoning model.
       *
       * This is useful for "stealth" reasoning models (e.g. via a custom baseURL)
       * where the model ID is not recognized by the SDK's allowlist.
       *
       * When enabled, the SDK applies reasoning-model parameter compatibility rules
       * and defaults `systemMessageMode` to `developer` unless overridden.
       */
      forceReasoning: schemas/* boolean */.zMY().optional()
    })
  )
);

// src/chat/openai-chat-prepare-tools.ts


// src/normalize-openai-json-schema.ts

function normalizeOpenAIJsonSchema(schema) {
  let removedPropertyNames = false;
  let removedLookaroundPattern = false;
  const normalizedSchema = normalizeSchema(schema, true);
  const warnings = [];
  if (removedPropertyNames) {
    warnings.push({
      type: "compatibility",
      feature: "JSON Schema propertyNames",
      details: "OpenAI does not support JSON Schema propertyNames. It was removed before sending the schema, so OpenAI will not enforce property-name constraints."
    });
  }
  if (removedLookaroundPattern) {
    warnings.push({
      type: "compatibility",
      feature: "JSON Schema pattern with regex lookaround",
      details: "OpenAI does not support regex lookaround in JSON Schema patterns. The pattern was removed before sending the schema, so OpenAI will not enforce that constraint."
    });
  }
  return {
    schema: normalizedSchema,
    warnings
  };
  function normalizeSchema(schema2, isRoot = false) {
    const propertyNames = schema2.propertyNames;
    if (propertyNames != null) {
      if (typeof propertyNames === "boolean" || propertyNames.type !== "string") {
        throw new dist/* UnsupportedFunctionalityError */.b8({
          functionality: "JSON Schema propertyNames that does not use a string schema"
        });
      }
      removedPropertyNames = true;
    }
    const normalizedSchema2 = { ...schema2 };
    delete normalizedSchema2.propertyNames;
    if (normalizedSchema2.pattern != null && containsRegexLookaround(normalizedSchema2.pattern)) {
      delete normalizedSchema2.pattern;
      removedLookaroundPattern = true;
    }
    if (normalizedSchema2.properties != null) {
      normalizedSchema2.properties = normalizeSchemaRecord(
        normalizedSchema2.properties
      );
    }
    if (normalizedSchema2.patternProperties != null) {
      normalizedSchema2.patternProperties = normalizeSchemaRecord(
        normalizedSchema2.patternProperties
      );
    }
    if (normalizedSchema2.additionalProperties != null) {
      normalizedSchema2.additionalProperties = normalizeDefinition(
        normalizedSchema2.additionalProperties
      );
    }
    if (normalizedSchema2.additionalItems != null) {
      normalizedSchema2.additionalItems = normalizeDefinition(
        normalizedSchema2.additionalItems
      );
    }
    if (normalizedSchema2.items != null) {
      normalizedSchema2.items = Array.isArray(normalizedSchema2.items) ? normalizedSchema2.items.map(normalizeDefinition) : normalizeDefinition(normalizedSchema2.items);
    }
    if (normalizedSchema2.contains != null) {
      normalizedSchema2.contains = normalizeDefinition(
        normalizedSchema2.contains
      );
    }
    if (normalizedSchema2.not != null) {
      normalizedSchema2.not = normalizeDefinition(normalizedSchema2.not);
    }
    if (normalizedSchema2.allOf != null) {
      normalizedSchema2.allOf = normalizedSchema2.allOf.map(normalizeDefinition);
    }
    if (normalizedSchema2.anyOf != null) {
      normalizedSchema2.anyOf = normalizedSchema2.anyOf.map(normalizeDefinition);
    }
    if (normalizedSchema2.oneOf != null) {
      normalizedSchema2.oneOf = normalizedSchema2.oneOf.map(normalizeDefinition);
    }
    if (normalizedSchema2.definitions != null) {
      normalizedSchema2.definitions = normalizeSchemaRecord(
        normalizedSchema2.definitions
      );
    }
    if (normalizedSchema2.$defs != null) {
      normalizedSchema2.$defs = normalizeSchemaRecord(normalizedSchema2.$defs);
    }
    if (normalizedSchema2.dependencies != null) {
      normalizedSchema2.dependencies = Object.fromEntries(
        Object.entries(normalizedSchema2.dependencies).map(
          ([key, dependency]) => [
            key,
            Array.isArray(dependency) ? dependency : normalizeDefinition(dependency)
          ]
        )
      );
    }
    for (const keyword of ["if", "then", "else"]) {
      const conditionalSchema = normalizedSchema2[keyword];
      if (conditionalSchema != null) {
        normalizedSchema2[keyword] = normalizeDefinition(conditionalSchema);
      }
    }
    const reference = getSingletonReference(normalizedSchema2);
    if (reference == null) {
      return normalizedSchema2;
    }
    const { allOf: _allOf, ...schemaWithoutAllOf } = normalizedSchema2;
    if (!isRoot) {
      return {
        ...schemaWithoutAllOf,
        $ref: reference
      };
    }
    const referencedSchema = getLocalReferenceSchema(
      reference,
      normalizedSchema2
    );
    if (referencedSchema == null) {
      return normalizedSchema2;
    }
    return {
      ...referencedSchema,
      ...schemaWithoutAllOf
    };
  }
  function getSingletonReference(schema2) {
    if (schema2.allOf?.length !== 1) {
      return void 0;
    }
    const [allOfSchema] = schema2.allOf;
    return typeof allOfSchema === "object" && allOfSchema != null && Object.keys(allOfSchema).length === 1 && typeof allOfSchema.$ref === "string" ? allOfSchema.$ref : void 0;
  }
  function getLocalReferenceSchema(reference, schema2) {
    const match = /^#\/(definitions|\$defs)\/(.+)$/.exec(reference);
    if (match == null) {
      return void 0;
    }
    const [, keyword, encodedName] = match;
    const name = encodedName.replace(/~1/g, "/").replace(/~0/g, "~");
    const definition = keyword === "definitions" ? schema2.definitions?.[name] : schema2.$defs?.[name];
    return typeof definition === "object" && definition != null ? definition : void 0;
  }
  function normalizeSchemaRecord(schemas) {
    return Object.fromEntries(
      Object.entries(schemas).map(([key, schema2]) => [
        key,
        normalizeDefinition(schema2)
      ])
    );
  }
  function normalizeDefinition(definition) {
    return typeof definition === "boolean" ? definition : normalizeSchema(definition);
  }
}
function containsRegexLookaround(pattern) {
  let escaped = false;
  let inCharacterClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (escaped) {
      escaped = false;
      continue;
    }
    if (character === "\\") {
      escaped = true;
      continue;
    }
    if (character === "[") {
      inCharacterClass = true;
      continue;
    }
    if (character === "]") {
      inCharacterClass = false;
      continue;
    }
    if (!inCharacterClass && character === "(" && pattern[index + 1] === "?") {
      const lookaroundPrefix = pattern[index + 2];
      if (lookaroundPrefix === "=" || lookaroundPrefix === "!") {
        return true;
      }
      if (lookaroundPrefix === "<" && (pattern[index + 3] === "=" || pattern[index + 3] === "!")) {
        return true;
      }
    }
  }
  return false;
}

// src/chat/openai-chat-prepare-tools.ts
function prepareChatTools({
  tools,
  toolChoice
}) {
  tools = tools?.length ? tools : void 0;
  const toolWarnings = [];
  if (tools == null) {
    return { tools: void 0, toolChoice: void 0, toolWarnings };
  }
  const openaiTools = [];
  for (const tool of tools) {
    switch (tool.type) {
      case "function": {
        const normalizedInputSchema = normalizeOpenAIJsonSchema(
          tool.inputSchema
        );
        toolWarnings.push(...normalizedInputSchema.warnings);
        openaiTools.push({
          type: "function",
          function: {
            name: tool.name,
            description: tool.description,
            parameters: normalizedInputSchema.schema,
            ...tool.strict != null ? { strict: tool.strict } : {}
          }
        });
        break;
      }
      default:
        toolWarnings.push({
          type: "unsupported",
          feature: `tool type: ${tool.type}`
        });
        break;
    }
  }
  if (toolChoice == null) {
    return { tools: openaiTools, toolChoice: void 0, toolWarnings };
  }
  const type = toolChoice.type;
  switch (type) {
    case "auto":
    case "none":
    case "required":
      return { tools: openaiTools, toolChoice: type, toolWarnings };
    case "tool":
      return {
        tools: openaiTools,
        toolChoice: {
          type: "function",
          function: {
            name: toolChoice.toolName
          }
        },
        toolWarnings
      };
    default: {
      const _exhaustiveCheck = type;
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: `tool choice type: ${_exhaustiveCheck}`
      });
    }
  }
}

// src/chat/openai-chat-language-model.ts
var OpenAIChatLanguageModel = class _OpenAIChatLanguageModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.supportedUrls = {
      "image/*": [/^https?:\/\/.*$/]
    };
    this.modelId = modelId;
    this.config = config;
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAIChatLanguageModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async getArgs({
    prompt,
    maxOutputTokens,
    temperature,
    topP,
    topK,
    frequencyPenalty,
    presencePenalty,
    stopSequences,
    responseFormat,
    seed,
    tools,
    toolChoice,
    reasoning,
    providerOptions
  }) {
    const warnings = [];
    const openaiOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions,
      schema: openaiLanguageModelChatOptions
    }) ?? {};
    const modelCapabilities = getOpenAILanguageModelCapabilities(this.modelId);
    let resolvedReasoningEffort = openaiOptions.reasoningEffort ?? ((0,provider_utils_dist/* isCustomReasoning */.g6)(reasoning) ? reasoning : void 0);
    if (resolvedReasoningEffort != null && modelCapabilities.supportedReasoningEfforts != null && !modelCapabilities.supportedReasoningEfforts.includes(
      resolvedReasoningEffort
    )) {
      warnings.push({
        type: "unsupported",
        feature: "reasoningEffort",
        details: `${this.modelId} only supports the following reasoning efforts: ${modelCapabilities.supportedReasoningEfforts.join(", ")}`
      });
      resolvedReasoningEffort = void 0;
    }
    const isReasoningModel = openaiOptions.forceReasoning ?? modelCapabilities.isReasoningModel;
    if (topK != null) {
      warnings.push({ type: "unsupported", feature: "topK" });
    }
    const { messages, warnings: messageWarnings } = convertToOpenAIChatMessages(
      {
        prompt,
        systemMessageMode: openaiOptions.systemMessageMode ?? (isReasoningModel ? "developer" : modelCapabilities.systemMessageMode)
      }
    );
    warnings.push(...messageWarnings);
    const strictJsonSchema = openaiOptions.strictJsonSchema ?? true;
    const normalizedResponseFormatSchema = responseFormat?.type === "json" && responseFormat.schema != null ? normalizeOpenAIJsonSchema(responseFormat.schema) : void 0;
    if (normalizedResponseFormatSchema != null) {
      warnings.push(...normalizedResponseFormatSchema.warnings);
    }
    const baseArgs = {
      // model id:
      model: this.modelId,
      // model specific settings:
      logit_bias: openaiOptions.logitBias,
      logprobs: openaiOptions.logprobs === true || typeof openaiOptions.logprobs === "number" ? true : void 0,
      top_logprobs: typeof openaiOptions.logprobs === "number" ? openaiOptions.logprobs : typeof openaiOptions.logprobs === "boolean" ? openaiOptions.logprobs ? 0 : void 0 : void 0,
      user: openaiOptions.user,
      parallel_tool_calls: openaiOptions.parallelToolCalls,
      // standardized settings:
      max_tokens: maxOutputTokens,
      temperature,
      top_p: topP,
      frequency_penalty: frequencyPenalty,
      presence_penalty: presencePenalty,
      response_format: responseFormat?.type === "json" ? normalizedResponseFormatSchema != null ? {
        type: "json_schema",
        json_schema: {
          schema: normalizedResponseFormatSchema.schema,
          strict: strictJsonSchema,
          name: responseFormat.name ?? "response",
          description: responseFormat.description
        }
      } : { type: "json_object" } : void 0,
      stop: stopSequences,
      seed,
      verbosity: openaiOptions.textVerbosity,
      // openai specific settings:
      // TODO AI SDK 6: remove, we auto-map maxOutputTokens now
      max_completion_tokens: openaiOptions.maxCompletionTokens,
      store: openaiOptions.store,
      metadata: openaiOptions.metadata,
      prediction: openaiOptions.prediction,
      reasoning_effort: resolvedReasoningEffort,
      service_tier: openaiOptions.serviceTier,
      prompt_cache_key: openaiOptions.promptCacheKey,
      prompt_cache_options: openaiOptions.promptCacheOptions,
      prompt_cache_retention: openaiOptions.promptCacheRetention,
      safety_identifier: openaiOptions.safetyIdentifier,
      // messages:
      messages
    };
    if (modelCapabilities.supportedReasoningEfforts != null && baseArgs.prompt_cache_retention != null) {
      baseArgs.prompt_cache_retention = void 0;
      warnings.push({
        type: "unsupported",
        feature: "promptCacheRetention",
        details: "promptCacheRetention is not supported by GPT-6 and later models; use promptCacheOptions instead"
      });
    }
    if (isReasoningModel) {
      if (resolvedReasoningEffort !== "none" || !modelCapabilities.supportsNonReasoningParameters) {
        if (baseArgs.temperature != null) {
          baseArgs.temperature = void 0;
          warnings.push({
            type: "unsupported",
            feature: "temperature",
            details: "temperature is not supported for reasoning models"
          });
        }
        if (baseArgs.top_p != null) {
          baseArgs.top_p = void 0;
          warnings.push({
            type: "unsupported",
            feature: "topP",
            details: "topP is not supported for reasoning models"
          });
        }
        if (baseArgs.logprobs != null) {
          baseArgs.logprobs = void 0;
          warnings.push({
            type: "other",
            message: "logprobs is not supported for reasoning models"
          });
        }
      }
      if (baseArgs.frequency_penalty != null) {
        baseArgs.frequency_penalty = void 0;
        warnings.push({
          type: "unsupported",
          feature: "frequencyPenalty",
          details: "frequencyPenalty is not supported for reasoning models"
        });
      }
      if (baseArgs.presence_penalty != null) {
        baseArgs.presence_penalty = void 0;
        warnings.push({
          type: "unsupported",
          feature: "presencePenalty",
          details: "presencePenalty is not supported for reasoning models"
        });
      }
      if (baseArgs.logit_bias != null) {
        baseArgs.logit_bias = void 0;
        warnings.push({
          type: "other",
          message: "logitBias is not supported for reasoning models"
        });
      }
      if (baseArgs.top_logprobs != null) {
        baseArgs.top_logprobs = void 0;
        warnings.push({
          type: "other",
          message: "topLogprobs is not supported for reasoning models"
        });
      }
      if (baseArgs.max_tokens != null) {
        if (baseArgs.max_completion_tokens == null) {
          baseArgs.max_completion_tokens = baseArgs.max_tokens;
        }
        baseArgs.max_tokens = void 0;
      }
    } else if (this.modelId.startsWith("gpt-4o-search-preview") || this.modelId.startsWith("gpt-4o-mini-search-preview")) {
      if (baseArgs.temperature != null) {
        baseArgs.temperature = void 0;
        warnings.push({
          type: "unsupported",
          feature: "temperature",
          details: "temperature is not supported for the search preview models and has been removed."
        });
      }
    }
    if (openaiOptions.serviceTier === "flex" && !modelCapabilities.supportsFlexProcessing) {
      warnings.push({
        type: "unsupported",
        feature: "serviceTier",
        details: "flex processing is only available for o3, o4-mini, and gpt-5 models"
      });
      baseArgs.service_tier = void 0;
    }
    if ((openaiOptions.serviceTier === "priority" || openaiOptions.serviceTier === "fast") && !modelCapabilities.supportsPriorityProcessing) {
      warnings.push({
        type: "unsupported",
        feature: "serviceTier",
        details: "priority processing is only available for supported models (gpt-4, gpt-5, gpt-5-mini, o3, o4-mini) and requires Enterprise access. gpt-5-nano is not supported"
      });
      baseArgs.service_tier = void 0;
    }
    const {
      tools: openaiTools,
      toolChoice: openaiToolChoice,
      toolWarnings
    } = prepareChatTools({
      tools,
      toolChoice
    });
    return {
      args: {
        ...baseArgs,
        tools: openaiTools,
        tool_choice: openaiToolChoice
      },
      warnings: [...warnings, ...toolWarnings]
    };
  }
  async doGenerate(options) {
    const { args: body, warnings } = await this.getArgs(options);
    const {
      responseHeaders,
      value: response,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/chat/completions",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiChatResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const choice = response.choices[0];
    if (choice == null) {
      throw new dist/* InvalidResponseDataError */.xn({
        data: rawResponse,
        message: "Response did not contain any choices."
      });
    }
    const content = [];
    const text = choice.message.content != null && choice.message.content.length > 0 ? choice.message.content : choice.message.audio?.transcript;
    if (text != null && text.length > 0) {
      content.push({ type: "text", text });
    }
    for (const toolCall of choice.message.tool_calls ?? []) {
      content.push({
        type: "tool-call",
        toolCallId: toolCall.id || (0,provider_utils_dist/* generateId */.$C)(),
        toolName: toolCall.function.name,
        input: toolCall.function.arguments
      });
    }
    for (const annotation of choice.message.annotations ?? []) {
      content.push({
        type: "source",
        sourceType: "url",
        id: (0,provider_utils_dist/* generateId */.$C)(),
        url: annotation.url_citation.url,
        title: annotation.url_citation.title
      });
    }
    const completionTokenDetails = response.usage?.completion_tokens_details;
    const providerMetadata = { openai: {} };
    if (completionTokenDetails?.accepted_prediction_tokens != null) {
      providerMetadata.openai.acceptedPredictionTokens = completionTokenDetails?.accepted_prediction_tokens;
    }
    if (completionTokenDetails?.rejected_prediction_tokens != null) {
      providerMetadata.openai.rejectedPredictionTokens = completionTokenDetails?.rejected_prediction_tokens;
    }
    if (choice.logprobs?.content != null) {
      providerMetadata.openai.logprobs = choice.logprobs.content;
    }
    return {
      content,
      finishReason: {
        unified: mapOpenAIFinishReason(choice.finish_reason),
        raw: choice.finish_reason ?? void 0
      },
      usage: convertOpenAIChatUsage(response.usage),
      request: { body },
      response: {
        ...getResponseMetadata(response),
        headers: responseHeaders,
        body: rawResponse
      },
      warnings,
      providerMetadata
    };
  }
  async doStream(options) {
    const { args, warnings } = await this.getArgs(options);
    const body = {
      ...args,
      stream: true,
      stream_options: {
        include_usage: true
      }
    };
    const url = this.config.url({
      path: "/chat/completions",
      modelId: this.modelId
    });
    const { responseHeaders, value: response } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url,
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createEventSourceResponseHandler */.Ds)(
        openaiChatChunkSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const checkedResponse = await throwIfOpenAIStreamErrorBeforeOutput({
      stream: response,
      getError: (chunk) => "error" in chunk ? chunk.error : void 0,
      isOutputChunk: isOpenAIChatOutputChunk,
      url,
      requestBodyValues: body,
      responseHeaders
    });
    let toolCallTracker;
    let finishReason = {
      unified: "other",
      raw: void 0
    };
    let usage = void 0;
    let metadataExtracted = false;
    let isActiveText = false;
    const providerMetadata = { openai: {} };
    const result = {
      stream: checkedResponse.pipeThrough(
        new TransformStream({
          start(controller) {
            toolCallTracker = new provider_utils_dist/* StreamingToolCallTracker */.HE(controller, {
              generateId: provider_utils_dist/* generateId */.$C,
              typeValidation: "if-present"
            });
            controller.enqueue({ type: "stream-start", warnings });
          },
          transform(chunk, controller) {
            if (options.includeRawChunks) {
              controller.enqueue({ type: "raw", rawValue: chunk.rawValue });
            }
            if (!chunk.success) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({ type: "error", error: chunk.error });
              return;
            }
            const value = chunk.value;
            if ("error" in value) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({
                type: "error",
                error: createOpenAIProviderStreamError(value.error) ?? value.error
              });
              return;
            }
            if (!metadataExtracted) {
              const metadata = getResponseMetadata(value);
              if (Object.values(metadata).some(Boolean)) {
                metadataExtracted = true;
                controller.enqueue({
                  type: "response-metadata",
                  ...getResponseMetadata(value)
                });
              }
            }
            if (value.usage != null) {
              usage = value.usage;
              if (value.usage.completion_tokens_details?.accepted_prediction_tokens != null) {
                providerMetadata.openai.acceptedPredictionTokens = value.usage.completion_tokens_details?.accepted_prediction_tokens;
              }
              if (value.usage.completion_tokens_details?.rejected_prediction_tokens != null) {
                providerMetadata.openai.rejectedPredictionTokens = value.usage.completion_tokens_details?.rejected_prediction_tokens;
              }
            }
            const choice = value.choices[0];
            if (choice?.finish_reason != null) {
              finishReason = {
                unified: mapOpenAIFinishReason(choice.finish_reason),
                raw: choice.finish_reason
              };
            }
            if (choice?.logprobs?.content != null) {
              providerMetadata.openai.logprobs = choice.logprobs.content;
            }
            if (choice?.delta == null) {
              return;
            }
            const delta = choice.delta;
            if (delta.content != null) {
              if (!isActiveText) {
                controller.enqueue({ type: "text-start", id: "0" });
                isActiveText = true;
              }
              controller.enqueue({
                type: "text-delta",
                id: "0",
                delta: delta.content
              });
            }
            if (delta.tool_calls != null) {
              for (const toolCallDelta of delta.tool_calls) {
                toolCallTracker.processDelta(toolCallDelta);
              }
            }
            if (delta.annotations != null) {
              for (const annotation of delta.annotations) {
                controller.enqueue({
                  type: "source",
                  sourceType: "url",
                  id: (0,provider_utils_dist/* generateId */.$C)(),
                  url: annotation.url_citation.url,
                  title: annotation.url_citation.title
                });
              }
            }
          },
          flush(controller) {
            if (isActiveText) {
              controller.enqueue({ type: "text-end", id: "0" });
            }
            toolCallTracker.flush();
            controller.enqueue({
              type: "finish",
              finishReason,
              usage: convertOpenAIChatUsage(usage),
              ...providerMetadata != null ? { providerMetadata } : {}
            });
          }
        })
      ),
      request: { body },
      response: { headers: responseHeaders }
    };
    return result;
  }
};
function isOpenAIChatOutputChunk(chunk) {
  if ("error" in chunk) {
    return false;
  }
  return chunk.choices.some((choice) => {
    const delta = choice.delta;
    return delta?.content != null && delta.content.length > 0 || delta?.tool_calls != null && delta.tool_calls.length > 0 || delta?.annotations != null && delta.annotations.length > 0;
  });
}

// src/completion/openai-completion-language-model.ts


// src/completion/convert-openai-completion-usage.ts

function convertOpenAICompletionUsage(usage) {
  if (usage == null) {
    return (0,provider_utils_dist/* createNullLanguageModelUsage */.EK)();
  }
  const promptTokens = usage.prompt_tokens ?? 0;
  const completionTokens = usage.completion_tokens ?? 0;
  return {
    inputTokens: {
      total: usage.prompt_tokens ?? void 0,
      noCache: promptTokens,
      cacheRead: void 0,
      cacheWrite: void 0
    },
    outputTokens: {
      total: usage.completion_tokens ?? void 0,
      text: completionTokens,
      reasoning: void 0
    },
    raw: usage
  };
}

// src/completion/convert-to-openai-completion-prompt.ts

function convertToOpenAICompletionPrompt({
  prompt,
  user = "user",
  assistant = "assistant"
}) {
  let text = "";
  if (prompt[0].role === "system") {
    text += `${prompt[0].content}

`;
    prompt = prompt.slice(1);
  }
  for (const { role, content } of prompt) {
    switch (role) {
      case "system": {
        throw new dist/* InvalidPromptError */.M3({
          message: "Unexpected system message in prompt: ${content}",
          prompt
        });
      }
      case "user": {
        const userMessage = content.map((part) => {
          switch (part.type) {
            case "text": {
              return part.text;
            }
          }
        }).filter(Boolean).join("");
        text += `${user}:
${userMessage}

`;
        break;
      }
      case "assistant": {
        const assistantMessage = content.map((part) => {
          switch (part.type) {
            case "text": {
              return part.text;
            }
            case "tool-call": {
              throw new dist/* UnsupportedFunctionalityError */.b8({
                functionality: "tool-call messages"
              });
            }
          }
        }).join("");
        text += `${assistant}:
${assistantMessage}

`;
        break;
      }
      case "tool": {
        throw new dist/* UnsupportedFunctionalityError */.b8({
          functionality: "tool messages"
        });
      }
      default: {
        const _exhaustiveCheck = role;
        throw new Error(`Unsupported role: ${_exhaustiveCheck}`);
      }
    }
  }
  text += `${assistant}:
`;
  return {
    prompt: text,
    stopSequences: [`
${user}:`]
  };
}

// src/completion/get-response-metadata.ts


// src/completion/map-openai-finish-reason.ts
function mapOpenAIFinishReason2(finishReason) {
  switch (finishReason) {
    case "stop":
      return "stop";
    case "length":
      return "length";
    case "content_filter":
      return "content-filter";
    case "function_call":
    case "tool_calls":
      return "tool-calls";
    default:
      return "other";
  }
}

// src/completion/openai-completion-api.ts


var openaiCompletionResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      id: schemas/* string */.YjP().nullish(),
      created: schemas/* number */.aig().nullish(),
      model: schemas/* string */.YjP().nullish(),
      choices: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          text: schemas/* string */.YjP(),
          finish_reason: schemas/* string */.YjP(),
          logprobs: schemas/* object */.Ikc({
            tokens: schemas/* array */.YOg(schemas/* string */.YjP()),
            token_logprobs: schemas/* array */.YOg(schemas/* number */.aig()),
            top_logprobs: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())).nullish()
          }).nullish()
        })
      ),
      usage: schemas/* object */.Ikc({
        prompt_tokens: schemas/* number */.aig(),
        completion_tokens: schemas/* number */.aig(),
        total_tokens: schemas/* number */.aig()
      }).nullish()
    })
  )
);
var openaiCompletionChunkSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* union */.KCZ([
      schemas/* object */.Ikc({
        id: schemas/* string */.YjP().nullish(),
        created: schemas/* number */.aig().nullish(),
        model: schemas/* string */.YjP().nullish(),
        choices: schemas/* array */.YOg(
          schemas/* object */.Ikc({
            text: schemas/* string */.YjP(),
            finish_reason: schemas/* string */.YjP().nullish(),
            index: schemas/* number */.aig(),
            logprobs: schemas/* object */.Ikc({
              tokens: schemas/* array */.YOg(schemas/* string */.YjP()),
              token_logprobs: schemas/* array */.YOg(schemas/* number */.aig()),
              top_logprobs: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())).nullish()
            }).nullish()
          })
        ),
        usage: schemas/* object */.Ikc({
          prompt_tokens: schemas/* number */.aig(),
          completion_tokens: schemas/* number */.aig(),
          total_tokens: schemas/* number */.aig()
        }).nullish()
      }),
      openaiErrorDataSchema
    ])
  )
);

// src/completion/openai-completion-language-model-options.ts


var openaiLanguageModelCompletionOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * Echo back the prompt in addition to the completion.
       */
      echo: schemas/* boolean */.zMY().optional(),
      /**
       * Modify the likelihood of specified tokens appearing in the completion.
       *
       * Accepts a JSON object that maps tokens (specified by their token ID in
       * the GPT tokenizer) to an associated bias value from -100 to 100. You
       * can use this tokenizer tool to convert text to token IDs. Mathematically,
       * the bias is added to the logits generated by the model prior to sampling.
       * The exact effect will vary per model, but values between -1 and 1 should
       * decrease or increase likelihood of selection; values like -100 or 100
       * should result in a ban or exclusive selection of the relevant token.
       *
       * As an example, you can pass {"50256": -100} to prevent the <|endoftext|>
       * token from being generated.
       */
      logitBias: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).optional(),
      /**
       * The suffix that comes after a completion of inserted text.
       */
      suffix: schemas/* string */.YjP().optional(),
      /**
       * A unique identifier representing your end-user, which can help OpenAI to
       * monitor and detect abuse. Learn more.
       */
      user: schemas/* string */.YjP().optional(),
      /**
       * Return the log probabilities of the tokens. Including logprobs will increase
       * the response size and can slow down response times. However, it can
       * be useful to better understand how the model is behaving.
       * Setting to true will return the log probabilities of the tokens that
       * were generated.
       * Setting to a number will return the log probabilities of the top n
       * tokens that were generated.
       */
      logprobs: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* number */.aig()]).optional()
    })
  )
);

// src/completion/openai-completion-language-model.ts
var OpenAICompletionLanguageModel = class _OpenAICompletionLanguageModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.supportedUrls = {
      // No URLs are supported for completion models.
    };
    this.modelId = modelId;
    this.config = config;
  }
  get providerOptionsName() {
    return this.config.provider.split(".")[0].trim();
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAICompletionLanguageModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async getArgs({
    prompt,
    maxOutputTokens,
    temperature,
    topP,
    topK,
    frequencyPenalty,
    presencePenalty,
    stopSequences: userStopSequences,
    responseFormat,
    tools,
    toolChoice,
    seed,
    providerOptions
  }) {
    const warnings = [];
    const openaiOptions = {
      ...await (0,provider_utils_dist/* parseProviderOptions */.xI)({
        provider: "openai",
        providerOptions,
        schema: openaiLanguageModelCompletionOptions
      }),
      ...await (0,provider_utils_dist/* parseProviderOptions */.xI)({
        provider: this.providerOptionsName,
        providerOptions,
        schema: openaiLanguageModelCompletionOptions
      })
    };
    if (topK != null) {
      warnings.push({ type: "unsupported", feature: "topK" });
    }
    if (tools?.length) {
      warnings.push({ type: "unsupported", feature: "tools" });
    }
    if (toolChoice != null) {
      warnings.push({ type: "unsupported", feature: "toolChoice" });
    }
    if (responseFormat != null && responseFormat.type !== "text") {
      warnings.push({
        type: "unsupported",
        feature: "responseFormat",
        details: "JSON response format is not supported."
      });
    }
    const { prompt: completionPrompt, stopSequences } = convertToOpenAICompletionPrompt({ prompt });
    const stop = [...stopSequences ?? [], ...userStopSequences ?? []];
    return {
      args: {
        // model id:
        model: this.modelId,
        // model specific settings:
        echo: openaiOptions.echo,
        logit_bias: openaiOptions.logitBias,
        logprobs: openaiOptions?.logprobs === true ? 0 : openaiOptions?.logprobs === false ? void 0 : openaiOptions?.logprobs,
        suffix: openaiOptions.suffix,
        user: openaiOptions.user,
        // standardized settings:
        max_tokens: maxOutputTokens,
        temperature,
        top_p: topP,
        frequency_penalty: frequencyPenalty,
        presence_penalty: presencePenalty,
        seed,
        // prompt:
        prompt: completionPrompt,
        // stop sequences:
        stop: stop.length > 0 ? stop : void 0
      },
      warnings
    };
  }
  async doGenerate(options) {
    const { args, warnings } = await this.getArgs(options);
    const {
      responseHeaders,
      value: response,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/completions",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body: args,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiCompletionResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const choice = response.choices[0];
    const providerMetadata = { openai: {} };
    if (choice.logprobs != null) {
      providerMetadata.openai.logprobs = choice.logprobs;
    }
    return {
      content: [{ type: "text", text: choice.text }],
      usage: convertOpenAICompletionUsage(response.usage),
      finishReason: {
        unified: mapOpenAIFinishReason2(choice.finish_reason),
        raw: choice.finish_reason ?? void 0
      },
      request: { body: args },
      response: {
        ...(0,provider_utils_dist/* createLanguageModelResponseMetadata */.qX)(response),
        headers: responseHeaders,
        body: rawResponse
      },
      providerMetadata,
      warnings
    };
  }
  async doStream(options) {
    const { args, warnings } = await this.getArgs(options);
    const body = {
      ...args,
      stream: true,
      stream_options: {
        include_usage: true
      }
    };
    const url = this.config.url({
      path: "/completions",
      modelId: this.modelId
    });
    const { responseHeaders, value: response } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url,
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createEventSourceResponseHandler */.Ds)(
        openaiCompletionChunkSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const checkedResponse = await throwIfOpenAIStreamErrorBeforeOutput({
      stream: response,
      getError: (chunk) => "error" in chunk ? chunk.error : void 0,
      isOutputChunk: isOpenAICompletionOutputChunk,
      url,
      requestBodyValues: body,
      responseHeaders
    });
    let finishReason = {
      unified: "other",
      raw: void 0
    };
    const providerMetadata = { openai: {} };
    let usage = void 0;
    let isFirstChunk = true;
    const result = {
      stream: checkedResponse.pipeThrough(
        new TransformStream({
          start(controller) {
            controller.enqueue({ type: "stream-start", warnings });
          },
          transform(chunk, controller) {
            if (options.includeRawChunks) {
              controller.enqueue({ type: "raw", rawValue: chunk.rawValue });
            }
            if (!chunk.success) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({ type: "error", error: chunk.error });
              return;
            }
            const value = chunk.value;
            if ("error" in value) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({
                type: "error",
                error: createOpenAIProviderStreamError(value.error) ?? value.error
              });
              return;
            }
            if (isFirstChunk) {
              isFirstChunk = false;
              controller.enqueue({
                type: "response-metadata",
                ...(0,provider_utils_dist/* createLanguageModelResponseMetadata */.qX)(value)
              });
              controller.enqueue({ type: "text-start", id: "0" });
            }
            if (value.usage != null) {
              usage = value.usage;
            }
            const choice = value.choices[0];
            if (choice?.finish_reason != null) {
              finishReason = {
                unified: mapOpenAIFinishReason2(choice.finish_reason),
                raw: choice.finish_reason
              };
            }
            if (choice?.logprobs != null) {
              providerMetadata.openai.logprobs = choice.logprobs;
            }
            if (choice?.text != null && choice.text.length > 0) {
              controller.enqueue({
                type: "text-delta",
                id: "0",
                delta: choice.text
              });
            }
          },
          flush(controller) {
            if (!isFirstChunk) {
              controller.enqueue({ type: "text-end", id: "0" });
            }
            controller.enqueue({
              type: "finish",
              finishReason,
              providerMetadata,
              usage: convertOpenAICompletionUsage(usage)
            });
          }
        })
      ),
      request: { body },
      response: { headers: responseHeaders }
    };
    return result;
  }
};
function isOpenAICompletionOutputChunk(chunk) {
  return !("error" in chunk) && chunk.choices.some((choice) => choice.text.length > 0);
}

// src/embedding/openai-embedding-model.ts



// src/embedding/openai-embedding-model-options.ts


var openaiEmbeddingModelOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * The number of dimensions the resulting output embeddings should have.
       * Only supported in text-embedding-3 and later models.
       */
      dimensions: schemas/* number */.aig().optional(),
      /**
       * A unique identifier representing your end-user, which can help OpenAI to
       * monitor and detect abuse. Learn more.
       */
      user: schemas/* string */.YjP().optional()
    })
  )
);

// src/embedding/openai-embedding-api.ts


var openaiTextEmbeddingResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      data: schemas/* array */.YOg(schemas/* object */.Ikc({ embedding: schemas/* array */.YOg(schemas/* number */.aig()) })),
      usage: schemas/* object */.Ikc({ prompt_tokens: schemas/* number */.aig() }).nullish()
    })
  )
);

// src/embedding/openai-embedding-model.ts
var _a;
var OpenAIEmbeddingModel = class _OpenAIEmbeddingModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.maxEmbeddingsPerCall = 2048;
    this[_a] = 3e5;
    this.supportsParallelCalls = true;
    this.modelId = modelId;
    this.config = config;
  }
  static [(_a = provider_utils_dist/* EXPERIMENTAL_EMBEDDING_MODEL_MAX_INPUT_BYTES_PER_CALL */.cI, serde_dist/* WORKFLOW_SERIALIZE */.V)](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAIEmbeddingModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async doEmbed({
    values,
    headers,
    abortSignal,
    providerOptions
  }) {
    if (values.length > this.maxEmbeddingsPerCall) {
      throw new dist/* TooManyEmbeddingValuesForCallError */.Ch({
        provider: this.provider,
        modelId: this.modelId,
        maxEmbeddingsPerCall: this.maxEmbeddingsPerCall,
        values
      });
    }
    const openaiOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions,
      schema: openaiEmbeddingModelOptions
    }) ?? {};
    const {
      responseHeaders,
      value: response,
      rawValue
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/embeddings",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), headers),
      body: {
        model: this.modelId,
        input: values,
        encoding_format: "float",
        dimensions: openaiOptions.dimensions,
        user: openaiOptions.user
      },
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiTextEmbeddingResponseSchema
      ),
      abortSignal,
      fetch: this.config.fetch
    });
    return {
      warnings: [],
      embeddings: response.data.map((item) => item.embedding),
      usage: response.usage ? { tokens: response.usage.prompt_tokens } : void 0,
      response: { headers: responseHeaders, body: rawValue }
    };
  }
};

// src/image/openai-image-model.ts


// src/image/openai-image-api.ts


var openaiImageResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      created: schemas/* number */.aig().nullish(),
      data: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          b64_json: schemas/* string */.YjP(),
          revised_prompt: schemas/* string */.YjP().nullish()
        })
      ),
      background: schemas/* string */.YjP().nullish(),
      output_format: schemas/* string */.YjP().nullish(),
      size: schemas/* string */.YjP().nullish(),
      quality: schemas/* string */.YjP().nullish(),
      usage: schemas/* object */.Ikc({
        input_tokens: schemas/* number */.aig().nullish(),
        output_tokens: schemas/* number */.aig().nullish(),
        total_tokens: schemas/* number */.aig().nullish(),
        input_tokens_details: schemas/* object */.Ikc({
          image_tokens: schemas/* number */.aig().nullish(),
          text_tokens: schemas/* number */.aig().nullish()
        }).nullish()
      }).nullish()
    })
  )
);

// src/image/openai-image-model-options.ts


var modelMaxImagesPerCall = {
  "dall-e-3": 1,
  "dall-e-2": 10,
  "gpt-image-1": 10,
  "gpt-image-1-mini": 10,
  "gpt-image-1.5": 10,
  "gpt-image-2": 10,
  "gpt-image-2.5-flare": 10,
  "gpt-image-2.5-flare-2026-09-08": 10,
  "gpt-image-2.5-sunburst": 10,
  "gpt-image-2.5-sunburst-2026-09-08": 10,
  "chatgpt-image-latest": 10
};
var defaultResponseFormatPrefixes = ["chatgpt-image-", "gpt-image-"];
function hasDefaultResponseFormat(modelId) {
  return defaultResponseFormatPrefixes.some(
    (prefix) => modelId.startsWith(prefix)
  );
}
function getMaxImagesPerCall(modelId) {
  return modelMaxImagesPerCall[modelId] ?? (modelId.startsWith("gpt-image-") ? 10 : 1);
}
var baseImageModelOptionsObject = schemas/* object */.Ikc({
  /**
   * Quality of the generated image(s).
   *
   * Valid values: `standard`, `hd`, `low`, `medium`, `high`, `xhigh`, `max`, `auto`.
   * `xhigh` and `max` are supported by GPT Image 2.5 models.
   */
  quality: schemas/* enum */.k5n(["standard", "hd", "low", "medium", "high", "xhigh", "max", "auto"]).optional(),
  /**
   * Background behavior for the generated image(s).
   *
   * If `transparent`, the output format must support transparency
   * (i.e. `png` or `webp`).
   */
  background: schemas/* enum */.k5n(["transparent", "opaque", "auto"]).optional(),
  /**
   * Format in which the generated image(s) are returned.
   */
  outputFormat: schemas/* enum */.k5n(["png", "jpeg", "webp"]).optional(),
  /**
   * Compression level (0-100) for the generated image(s). Applies to the
   * `jpeg` and `webp` output formats.
   */
  outputCompression: schemas/* number */.aig().int().min(0).max(100).optional(),
  /**
   * A unique identifier representing your end-user, which can help OpenAI
   * to monitor and detect abuse.
   */
  user: schemas/* string */.YjP().optional()
});
var openaiImageModelOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(baseImageModelOptionsObject)
);
var openaiImageModelGenerationOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    baseImageModelOptionsObject.extend({
      /**
       * Style of the generated image. `vivid` produces hyper-real and
       * dramatic images; `natural` produces more subdued, less hyper-real
       * looking images.
       */
      style: schemas/* enum */.k5n(["vivid", "natural"]).optional(),
      /**
       * Content moderation level for the generated image(s). `low` applies
       * less restrictive filtering.
       */
      moderation: schemas/* enum */.k5n(["auto", "low"]).optional()
    })
  )
);
var openaiImageModelEditOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    baseImageModelOptionsObject.extend({
      /**
       * Fidelity of the output image(s) to the input image(s).
       */
      inputFidelity: schemas/* enum */.k5n(["high", "low"]).optional()
    })
  )
);

// src/image/openai-image-model.ts
var OpenAIImageModel = class _OpenAIImageModel {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAIImageModel(options.modelId, options.config);
  }
  get maxImagesPerCall() {
    return getMaxImagesPerCall(this.modelId);
  }
  get supportsFileInputs() {
    if (this.config.imageInputCapabilities != null) {
      return this.config.imageInputCapabilities.supportsFileInputs;
    }
    if ([
      "dall-e-2",
      "gpt-image-1",
      "gpt-image-1-mini",
      "gpt-image-1.5",
      "gpt-image-2",
      "gpt-image-2.5-flare",
      "gpt-image-2.5-flare-2026-09-08",
      "gpt-image-2.5-sunburst",
      "gpt-image-2.5-sunburst-2026-09-08",
      "chatgpt-image-latest"
    ].includes(this.modelId)) {
      return true;
    }
    return this.modelId === "dall-e-3" ? false : void 0;
  }
  get supportsMaskInputs() {
    if (this.config.imageInputCapabilities != null) {
      return this.config.imageInputCapabilities.supportsMaskInputs;
    }
    return this.supportsFileInputs;
  }
  get provider() {
    return this.config.provider;
  }
  async doGenerate({
    prompt,
    files,
    mask,
    n,
    size,
    aspectRatio,
    seed,
    providerOptions,
    headers,
    abortSignal
  }) {
    const warnings = [];
    if (aspectRatio != null) {
      warnings.push({
        type: "unsupported",
        feature: "aspectRatio",
        details: "This model does not support aspect ratio. Use `size` instead."
      });
    }
    if (seed != null) {
      warnings.push({ type: "unsupported", feature: "seed" });
    }
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    if (files != null) {
      const openaiOptions2 = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
        provider: "openai",
        providerOptions,
        schema: openaiImageModelEditOptions
      }) ?? {};
      const { value: response2, responseHeaders: responseHeaders2 } = await (0,provider_utils_dist/* postFormDataToApi */.S)({
        url: this.config.url({
          path: "/images/edits",
          modelId: this.modelId
        }),
        headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), headers),
        formData: (0,provider_utils_dist/* convertToFormData */.jW)({
          model: this.modelId,
          prompt,
          image: await Promise.all(
            files.map(
              (file) => file.type === "file" ? new Blob(
                [
                  file.data instanceof Uint8Array ? new Blob([file.data], {
                    type: file.mediaType
                  }) : new Blob([(0,provider_utils_dist/* convertBase64ToUint8Array */.Z9)(file.data)], {
                    type: file.mediaType
                  })
                ],
                { type: file.mediaType }
              ) : (0,provider_utils_dist/* downloadBlob */.WN)(file.url, { abortSignal })
            )
          ),
          mask: mask != null ? await fileToBlob(mask, abortSignal) : void 0,
          n,
          size,
          quality: openaiOptions2.quality,
          background: openaiOptions2.background,
          output_format: openaiOptions2.outputFormat,
          output_compression: openaiOptions2.outputCompression,
          input_fidelity: openaiOptions2.inputFidelity,
          user: openaiOptions2.user
        }),
        failedResponseHandler: openaiFailedResponseHandler,
        successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
          openaiImageResponseSchema
        ),
        abortSignal,
        fetch: this.config.fetch
      });
      return {
        images: response2.data.map((item) => item.b64_json),
        warnings,
        usage: response2.usage != null ? {
          inputTokens: response2.usage.input_tokens ?? void 0,
          outputTokens: response2.usage.output_tokens ?? void 0,
          totalTokens: response2.usage.total_tokens ?? void 0
        } : void 0,
        response: {
          timestamp: currentDate,
          modelId: this.modelId,
          headers: responseHeaders2
        },
        providerMetadata: {
          openai: {
            images: response2.data.map((item, index) => ({
              ...item.revised_prompt ? { revisedPrompt: item.revised_prompt } : {},
              created: response2.created ?? void 0,
              size: response2.size ?? void 0,
              quality: response2.quality ?? void 0,
              background: response2.background ?? void 0,
              outputFormat: response2.output_format ?? void 0,
              ...distributeTokenDetails(
                response2.usage?.input_tokens_details,
                index,
                response2.data.length
              )
            }))
          }
        }
      };
    }
    const openaiOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions,
      schema: openaiImageModelGenerationOptions
    }) ?? {};
    const { value: response, responseHeaders } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/images/generations",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), headers),
      body: {
        model: this.modelId,
        prompt,
        n,
        size,
        quality: openaiOptions.quality,
        style: openaiOptions.style,
        background: openaiOptions.background,
        moderation: openaiOptions.moderation,
        output_format: openaiOptions.outputFormat,
        output_compression: openaiOptions.outputCompression,
        user: openaiOptions.user,
        ...!hasDefaultResponseFormat(this.modelId) ? { response_format: "b64_json" } : {}
      },
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiImageResponseSchema
      ),
      abortSignal,
      fetch: this.config.fetch
    });
    return {
      images: response.data.map((item) => item.b64_json),
      warnings,
      usage: response.usage != null ? {
        inputTokens: response.usage.input_tokens ?? void 0,
        outputTokens: response.usage.output_tokens ?? void 0,
        totalTokens: response.usage.total_tokens ?? void 0
      } : void 0,
      response: {
        timestamp: currentDate,
        modelId: this.modelId,
        headers: responseHeaders
      },
      providerMetadata: {
        openai: {
          images: response.data.map((item, index) => ({
            ...item.revised_prompt ? { revisedPrompt: item.revised_prompt } : {},
            created: response.created ?? void 0,
            size: response.size ?? void 0,
            quality: response.quality ?? void 0,
            background: response.background ?? void 0,
            outputFormat: response.output_format ?? void 0,
            ...distributeTokenDetails(
              response.usage?.input_tokens_details,
              index,
              response.data.length
            )
          }))
        }
      }
    };
  }
};
function distributeTokenDetails(details, index, total) {
  if (details == null) {
    return {};
  }
  const result = {};
  if (details.image_tokens != null) {
    const base = Math.floor(details.image_tokens / total);
    const remainder = details.image_tokens - base * (total - 1);
    result.imageTokens = index === total - 1 ? remainder : base;
  }
  if (details.text_tokens != null) {
    const base = Math.floor(details.text_tokens / total);
    const remainder = details.text_tokens - base * (total - 1);
    result.textTokens = index === total - 1 ? remainder : base;
  }
  return result;
}
async function fileToBlob(file, abortSignal) {
  if (!file) return void 0;
  if (file.type === "url") {
    return (0,provider_utils_dist/* downloadBlob */.WN)(file.url, { abortSignal });
  }
  const data = file.data instanceof Uint8Array ? file.data : (0,provider_utils_dist/* convertBase64ToUint8Array */.Z9)(file.data);
  return new Blob([data], { type: file.mediaType });
}

// src/transcription/openai-transcription-model.ts



// src/transcription/openai-transcription-api.ts


var openaiTranscriptionResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      text: schemas/* string */.YjP(),
      language: schemas/* string */.YjP().nullish(),
      duration: schemas/* number */.aig().nullish(),
      words: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          word: schemas/* string */.YjP(),
          start: schemas/* number */.aig(),
          end: schemas/* number */.aig()
        })
      ).nullish(),
      segments: schemas/* array */.YOg(
        schemas/* union */.KCZ([
          schemas/* object */.Ikc({
            id: schemas/* number */.aig(),
            seek: schemas/* number */.aig(),
            start: schemas/* number */.aig(),
            end: schemas/* number */.aig(),
            text: schemas/* string */.YjP(),
            tokens: schemas/* array */.YOg(schemas/* number */.aig()),
            temperature: schemas/* number */.aig(),
            avg_logprob: schemas/* number */.aig(),
            compression_ratio: schemas/* number */.aig(),
            no_speech_prob: schemas/* number */.aig()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("transcript.text.segment"),
            id: schemas/* string */.YjP(),
            start: schemas/* number */.aig(),
            end: schemas/* number */.aig(),
            text: schemas/* string */.YjP(),
            speaker: schemas/* string */.YjP()
          })
        ])
      ).nullish()
    })
  )
);

// src/transcription/openai-transcription-model-options.ts


var openAITranscriptionModelOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * Additional information to include in the transcription response.
       */
      include: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
      /**
       * The language of the input audio in ISO-639-1 format.
       */
      language: schemas/* string */.YjP().optional(),
      /**
       * An optional text to guide the model's style or continue a previous audio segment.
       */
      prompt: schemas/* string */.YjP().optional(),
      /**
       * The sampling temperature, between 0 and 1.
       * @default 0
       */
      temperature: schemas/* number */.aig().min(0).max(1).default(0).optional(),
      /**
       * The timestamp granularities to populate for this transcription.
       * @default ['segment']
       */
      timestampGranularities: schemas/* array */.YOg(schemas/* enum */.k5n(["word", "segment"])).default(["segment"]).optional(),
      /**
       * The format of the transcription response.
       */
      responseFormat: schemas/* enum */.k5n(["json", "verbose_json", "diarized_json"]).optional(),
      /**
       * Controls how the audio is split into chunks before transcription.
       */
      chunkingStrategy: schemas/* union */.KCZ([
        schemas/* literal */.euz("auto"),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("server_vad"),
          threshold: schemas/* number */.aig().min(0).max(1).optional(),
          prefixPaddingMs: schemas/* number */.aig().int().min(0).optional(),
          silenceDurationMs: schemas/* number */.aig().int().min(0).optional()
        })
      ]).optional(),
      /**
       * Options for streaming transcription models such as `gpt-realtime-whisper`.
       */
      streaming: schemas/* object */.Ikc({
        /**
         * Latency/accuracy tradeoff for realtime transcription.
         */
        delay: schemas/* enum */.k5n(["minimal", "low", "medium", "high", "xhigh"]).optional(),
        /**
         * Additional fields to include in realtime transcription events.
         */
        include: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
      }).optional()
    })
  )
);

// src/transcription/openai-transcription-model.ts
function isRealtimeTranscriptionModelId(modelId) {
  return modelId === "gpt-realtime-whisper" || modelId.startsWith("gpt-realtime-whisper-");
}
var languageMap = {
  afrikaans: "af",
  arabic: "ar",
  armenian: "hy",
  azerbaijani: "az",
  belarusian: "be",
  bosnian: "bs",
  bulgarian: "bg",
  catalan: "ca",
  chinese: "zh",
  croatian: "hr",
  czech: "cs",
  danish: "da",
  dutch: "nl",
  english: "en",
  estonian: "et",
  finnish: "fi",
  french: "fr",
  galician: "gl",
  german: "de",
  greek: "el",
  hebrew: "he",
  hindi: "hi",
  hungarian: "hu",
  icelandic: "is",
  indonesian: "id",
  italian: "it",
  japanese: "ja",
  kannada: "kn",
  kazakh: "kk",
  korean: "ko",
  latvian: "lv",
  lithuanian: "lt",
  macedonian: "mk",
  malay: "ms",
  marathi: "mr",
  maori: "mi",
  nepali: "ne",
  norwegian: "no",
  persian: "fa",
  polish: "pl",
  portuguese: "pt",
  romanian: "ro",
  russian: "ru",
  serbian: "sr",
  slovak: "sk",
  slovenian: "sl",
  spanish: "es",
  swahili: "sw",
  swedish: "sv",
  tagalog: "tl",
  tamil: "ta",
  thai: "th",
  turkish: "tr",
  ukrainian: "uk",
  urdu: "ur",
  vietnamese: "vi",
  welsh: "cy"
};
var OpenAITranscriptionModel = class _OpenAITranscriptionModel {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAITranscriptionModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async getArgs({
    audio,
    mediaType,
    providerOptions
  }) {
    const warnings = [];
    const openAIOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions,
      schema: openAITranscriptionModelOptions
    });
    const formData = new FormData();
    const blob = audio instanceof Uint8Array ? new Blob([audio]) : new Blob([(0,provider_utils_dist/* convertBase64ToUint8Array */.Z9)(audio)]);
    formData.append("model", this.modelId);
    const fileExtension = (0,provider_utils_dist/* mediaTypeToExtension */.HQ)(mediaType);
    formData.append(
      "file",
      new File([blob], "audio", { type: mediaType }),
      `audio.${fileExtension}`
    );
    if (this.modelId === "whisper-1") {
      formData.append("response_format", "verbose_json");
    }
    const isDiarizationModel = this.modelId === "gpt-4o-transcribe-diarize";
    const chunkingStrategy = openAIOptions?.chunkingStrategy ?? (isDiarizationModel ? "auto" : void 0);
    if (openAIOptions) {
      const isGpt4oTranscribeModel = [
        "gpt-4o-transcribe",
        "gpt-4o-mini-transcribe"
      ].includes(this.modelId);
      const transcriptionModelOptions = {
        include: openAIOptions.include,
        language: openAIOptions.language,
        prompt: openAIOptions.prompt,
        // https://platform.openai.com/docs/api-reference/audio/createTranscription#audio_createtranscription-response_format
        // prefer verbose_json to get segments for models that support it
        ...this.modelId !== "whisper-1" && {
          response_format: openAIOptions.responseFormat ?? (isDiarizationModel ? "diarized_json" : isGpt4oTranscribeModel ? "json" : "verbose_json")
        },
        temperature: openAIOptions.temperature,
        timestamp_granularities: openAIOptions.timestampGranularities
      };
      for (const [key, value] of Object.entries(transcriptionModelOptions)) {
        if (value != null) {
          if (Array.isArray(value)) {
            for (const item of value) {
              formData.append(`${key}[]`, String(item));
            }
          } else {
            formData.append(key, String(value));
          }
        }
      }
    } else if (isDiarizationModel) {
      formData.append("response_format", "diarized_json");
    }
    if (chunkingStrategy != null) {
      formData.append(
        "chunking_strategy",
        typeof chunkingStrategy === "string" ? chunkingStrategy : JSON.stringify({
          type: chunkingStrategy.type,
          ...chunkingStrategy.threshold != null && {
            threshold: chunkingStrategy.threshold
          },
          ...chunkingStrategy.prefixPaddingMs != null && {
            prefix_padding_ms: chunkingStrategy.prefixPaddingMs
          },
          ...chunkingStrategy.silenceDurationMs != null && {
            silence_duration_ms: chunkingStrategy.silenceDurationMs
          }
        })
      );
    }
    return {
      formData,
      warnings
    };
  }
  async doGenerate(options) {
    if (isRealtimeTranscriptionModelId(this.modelId)) {
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: `non-streaming transcription with ${this.modelId}`
      });
    }
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    const { formData, warnings } = await this.getArgs(options);
    const {
      value: response,
      responseHeaders,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postFormDataToApi */.S)({
      url: this.config.url({
        path: "/audio/transcriptions",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      formData,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiTranscriptionResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const language = response.language != null && response.language in languageMap ? languageMap[response.language] : void 0;
    const diarizedSegments = response.segments?.flatMap(
      (segment) => "speaker" in segment ? [
        {
          text: segment.text,
          startSecond: segment.start,
          endSecond: segment.end,
          speaker: segment.speaker
        }
      ] : []
    );
    return {
      text: response.text,
      segments: response.segments?.map((segment) => ({
        text: segment.text,
        startSecond: segment.start,
        endSecond: segment.end
      })) ?? response.words?.map((word) => ({
        text: word.word,
        startSecond: word.start,
        endSecond: word.end
      })) ?? [],
      language,
      durationInSeconds: response.duration ?? void 0,
      warnings,
      response: {
        timestamp: currentDate,
        modelId: this.modelId,
        headers: responseHeaders,
        body: rawResponse
      },
      ...diarizedSegments != null && diarizedSegments.length > 0 && {
        providerMetadata: {
          openai: {
            segments: diarizedSegments
          }
        }
      }
    };
  }
  async doStream(options) {
    if (!isRealtimeTranscriptionModelId(this.modelId)) {
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: `streaming transcription with ${this.modelId}`
      });
    }
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    const openAIOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions: options.providerOptions,
      schema: openAITranscriptionModelOptions
    });
    const warnings = [];
    const rawOpenAIOptions = options.providerOptions?.openai ?? {};
    for (const option of [
      "include",
      "prompt",
      "temperature",
      "timestampGranularities"
    ]) {
      if (rawOpenAIOptions[option] != null) {
        warnings.push({
          type: "unsupported",
          feature: `providerOptions.openai.${option}`,
          details: `OpenAI streaming transcription does not support ${option}.`
        });
      }
    }
    const headers = (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers);
    const sessionUpdate = buildOpenAIRealtimeTranscriptionSession({
      modelId: this.modelId,
      inputAudioFormat: options.inputAudioFormat,
      providerOptions: openAIOptions
    });
    return {
      request: { body: sessionUpdate },
      response: {
        timestamp: currentDate,
        modelId: this.modelId
      },
      stream: createOpenAIRealtimeTranscriptionStream({
        webSocket: this.config.webSocket,
        url: (0,provider_utils_dist/* toWebSocketUrl */.S8)(
          this.config.url({
            path: "/realtime?intent=transcription",
            modelId: this.modelId
          })
        ),
        headers,
        sessionUpdate,
        language: openAIOptions?.language,
        warnings,
        audio: options.audio,
        abortSignal: options.abortSignal,
        includeRawChunks: options.includeRawChunks
      })
    };
  }
};
function createOpenAIRealtimeTranscriptionStream({
  webSocket,
  url,
  headers,
  sessionUpdate,
  language,
  warnings,
  audio,
  abortSignal,
  includeRawChunks
}) {
  let finished = false;
  let cleanup = () => {
  };
  return new ReadableStream({
    start: (controller) => {
      const realtimeConnection = getOpenAIRealtimeConnection(headers);
      let audioReader;
      let connection;
      cleanup = (closeCode) => {
        if (audioReader != null) {
          void audioReader.cancel().catch(() => {
          });
        } else {
          void audio.cancel().catch(() => {
          });
        }
        connection?.close(closeCode);
      };
      const finishWithError = (error) => {
        if (finished) return;
        finished = true;
        cleanup();
        controller.error(error);
      };
      const finish = (text, id) => {
        if (finished) return;
        finished = true;
        if (id != null) {
          controller.enqueue({ type: "transcript-final", id, text });
        }
        controller.enqueue({
          type: "finish",
          text,
          segments: [],
          language
        });
        controller.close();
        cleanup(1e3);
      };
      const sendAudio = async (socket) => {
        audioReader = audio.getReader();
        try {
          while (true) {
            const { done, value } = await audioReader.read();
            if (done || finished) break;
            socket.send(
              JSON.stringify({
                type: "input_audio_buffer.append",
                audio: (0,provider_utils_dist/* convertToBase64 */.ej)(value)
              })
            );
            await (0,provider_utils_dist/* waitForWebSocketBufferDrain */.E8)(socket);
          }
        } finally {
          audioReader.releaseLock();
          audioReader = void 0;
        }
        if (!finished) {
          socket.send(JSON.stringify({ type: "input_audio_buffer.commit" }));
        }
      };
      connection = (0,provider_utils_dist/* connectToWebSocket */.L8)({
        url,
        protocols: realtimeConnection.protocols,
        headers: realtimeConnection.headers,
        webSocket,
        abortSignal,
        onAbort: finishWithError,
        onProcessingError: finishWithError,
        onOpen: (socket) => {
          controller.enqueue({ type: "stream-start", warnings });
          socket.send(JSON.stringify(sessionUpdate));
          void sendAudio(socket).catch(finishWithError);
        },
        onMessageText: async (text) => {
          const parsed = await (0,provider_utils_dist/* safeParseJSON */.N8)({ text });
          if (!parsed.success) return;
          const raw = parsed.value;
          if (includeRawChunks) {
            controller.enqueue({ type: "raw", rawValue: raw });
          }
          switch (raw.type) {
            case "conversation.item.input_audio_transcription.delta": {
              controller.enqueue({
                type: "transcript-delta",
                id: raw.item_id,
                delta: raw.delta ?? ""
              });
              break;
            }
            case "conversation.item.input_audio_transcription.completed": {
              finish(raw.transcript ?? "", raw.item_id);
              break;
            }
            case "error": {
              finishWithError(
                new Error(raw.error?.message ?? "OpenAI realtime error")
              );
              break;
            }
          }
        },
        onSocketError: () => {
          finishWithError(new Error("OpenAI realtime transcription error"));
        },
        onClose: () => {
          if (finished) return;
          finished = true;
          cleanup();
          controller.close();
        }
      });
    },
    cancel: () => {
      if (finished) return;
      finished = true;
      cleanup();
    }
  });
}
function buildOpenAIRealtimeTranscriptionSession({
  modelId,
  inputAudioFormat,
  providerOptions
}) {
  return {
    type: "session.update",
    session: {
      type: "transcription",
      audio: {
        input: {
          format: {
            type: inputAudioFormat.type,
            ...inputAudioFormat.rate != null ? { rate: inputAudioFormat.rate } : {}
          },
          transcription: {
            model: modelId,
            ...providerOptions?.language != null ? { language: providerOptions.language } : {},
            ...providerOptions?.streaming?.delay != null ? { delay: providerOptions.streaming.delay } : {}
          },
          turn_detection: null
        }
      },
      ...providerOptions?.streaming?.include != null ? { include: providerOptions.streaming.include } : {}
    }
  };
}
function getOpenAIRealtimeConnection(headers) {
  let authorization;
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() === "authorization" && value != null) {
      authorization = value;
    }
  }
  const token = authorization?.match(/^bearer\s+(.+)$/i)?.[1];
  if (token == null) {
    return { protocols: ["realtime"], headers };
  }
  return {
    protocols: ["realtime", `openai-insecure-api-key.${token}`],
    headers: Object.fromEntries(
      Object.entries(headers).filter(
        ([key]) => key.toLowerCase() !== "authorization"
      )
    )
  };
}

// src/speech/openai-speech-model.ts


// src/speech/openai-speech-model-options.ts


var openaiSpeechModelOptionsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      instructions: schemas/* string */.YjP().nullish(),
      speed: schemas/* number */.aig().min(0.25).max(4).nullish()
    })
  )
);

// src/speech/openai-speech-model.ts
var OpenAISpeechModel = class _OpenAISpeechModel {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAISpeechModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async getArgs({
    text,
    voice = "alloy",
    outputFormat = "mp3",
    speed,
    instructions,
    language,
    providerOptions
  }) {
    const warnings = [];
    const openAIOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "openai",
      providerOptions,
      schema: openaiSpeechModelOptionsSchema
    });
    const requestBody = {
      model: this.modelId,
      input: text,
      voice,
      response_format: "mp3",
      speed,
      instructions
    };
    if (outputFormat) {
      if (["mp3", "opus", "aac", "flac", "wav", "pcm"].includes(outputFormat)) {
        requestBody.response_format = outputFormat;
      } else {
        warnings.push({
          type: "unsupported",
          feature: "outputFormat",
          details: `Unsupported output format: ${outputFormat}. Using mp3 instead.`
        });
      }
    }
    if (openAIOptions) {
      const speechModelOptions = {
        speed: openAIOptions.speed ?? void 0,
        instructions: openAIOptions.instructions ?? void 0
      };
      for (const key in speechModelOptions) {
        const value = speechModelOptions[key];
        if (value !== void 0) {
          requestBody[key] = value;
        }
      }
    }
    if (language) {
      warnings.push({
        type: "unsupported",
        feature: "language",
        details: `OpenAI speech models do not support language selection. Language parameter "${language}" was ignored.`
      });
    }
    return {
      requestBody,
      warnings
    };
  }
  async doGenerate(options) {
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    const { requestBody, warnings } = await this.getArgs(options);
    const {
      value: audio,
      responseHeaders,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/audio/speech",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body: requestBody,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createBinaryResponseHandler */.HD)(),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    return {
      audio,
      warnings,
      request: {
        body: JSON.stringify(requestBody)
      },
      response: {
        timestamp: currentDate,
        modelId: this.modelId,
        headers: responseHeaders,
        body: rawResponse
      }
    };
  }
};

// src/responses/openai-responses-language-model.ts



// src/openai-config.ts
function prepareOpenAIConfigForWorkflowDeserialize(config) {
  if (config.provider == null) {
    throw new Error(
      "OpenAI model is missing provider after workflow deserialization."
    );
  }
  return {
    ...config,
    provider: config.provider,
    url: typeof config.url === "function" ? config.url : ({ path }) => {
      if (config.baseURL == null) {
        throw new Error(
          "OpenAI model is missing baseURL after workflow deserialization."
        );
      }
      return `${config.baseURL}${path}`;
    },
    headers: typeof config.headers === "function" ? config.headers : config.headers == null ? void 0 : () => config.headers
  };
}

// src/responses/convert-openai-responses-usage.ts

function convertOpenAIResponsesUsage(usage) {
  if (usage == null) {
    return (0,provider_utils_dist/* createNullLanguageModelUsage */.EK)();
  }
  const inputTokens = usage.input_tokens;
  const outputTokens = usage.output_tokens;
  const cachedTokens = usage.input_tokens_details?.cached_tokens ?? 0;
  const cacheWriteTokens = usage.input_tokens_details?.cache_write_tokens ?? void 0;
  const reasoningTokens = usage.output_tokens_details?.reasoning_tokens ?? 0;
  return {
    inputTokens: {
      total: inputTokens,
      noCache: inputTokens - cachedTokens - (cacheWriteTokens ?? 0),
      cacheRead: cachedTokens,
      cacheWrite: cacheWriteTokens
    },
    outputTokens: {
      total: outputTokens,
      text: outputTokens - reasoningTokens,
      reasoning: reasoningTokens
    },
    raw: usage
  };
}

// src/responses/convert-to-openai-responses-input.ts




// src/responses/openai-responses-language-model-options.ts


var TOP_LOGPROBS_MAX = 20;
var openaiResponsesReasoningModelIds = [
  "o1",
  "o1-2024-12-17",
  "o3",
  "o3-2025-04-16",
  "o3-mini",
  "o3-mini-2025-01-31",
  "o4-mini",
  "o4-mini-2025-04-16",
  "gpt-5",
  "gpt-5-2025-08-07",
  "gpt-5-codex",
  "gpt-5-mini",
  "gpt-5-mini-2025-08-07",
  "gpt-5-nano",
  "gpt-5-nano-2025-08-07",
  "gpt-5-pro",
  "gpt-5-pro-2025-10-06",
  "gpt-5.1",
  "gpt-5.1-chat-latest",
  "gpt-5.1-codex-mini",
  "gpt-5.1-codex",
  "gpt-5.1-codex-max",
  "gpt-5.2",
  "gpt-5.2-chat-latest",
  "gpt-5.2-pro",
  "gpt-5.2-codex",
  "gpt-5.3-chat-latest",
  "gpt-5.3-codex",
  "gpt-5.4",
  "gpt-5.4-2026-03-05",
  "gpt-5.4-mini",
  "gpt-5.4-mini-2026-03-17",
  "gpt-5.4-nano",
  "gpt-5.4-nano-2026-03-17",
  "gpt-5.4-pro",
  "gpt-5.4-pro-2026-03-05",
  "gpt-5.5",
  "gpt-5.5-2026-04-23",
  "gpt-5.6",
  "gpt-5.6-luna",
  "gpt-5.6-sol",
  "gpt-5.6-terra",
  "gpt-6-astra",
  "gpt-6-luna",
  "gpt-6-sol"
];
var openaiResponsesModelIds = [
  "gpt-4.1",
  "gpt-4.1-2025-04-14",
  "gpt-4.1-mini",
  "gpt-4.1-mini-2025-04-14",
  "gpt-4.1-nano",
  "gpt-4.1-nano-2025-04-14",
  "gpt-4o",
  "gpt-4o-2024-05-13",
  "gpt-4o-2024-08-06",
  "gpt-4o-2024-11-20",
  "gpt-4o-audio-preview",
  "gpt-4o-audio-preview-2024-12-17",
  "gpt-4o-search-preview",
  "gpt-4o-search-preview-2025-03-11",
  "gpt-4o-mini-search-preview",
  "gpt-4o-mini-search-preview-2025-03-11",
  "gpt-4o-mini",
  "gpt-4o-mini-2024-07-18",
  "gpt-3.5-turbo-0125",
  "gpt-3.5-turbo",
  "gpt-3.5-turbo-1106",
  "gpt-5-chat-latest",
  ...openaiResponsesReasoningModelIds
];
var openaiLanguageModelResponsesOptionsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * The ID of the OpenAI Conversation to continue.
       * You must create a conversation first via the OpenAI API.
       * Cannot be used in conjunction with `previousResponseId`.
       * Defaults to `undefined`.
       * @see https://platform.openai.com/docs/api-reference/conversations/create
       */
      conversation: schemas/* string */.YjP().nullish(),
      /**
       * The set of extra fields to include in the response (advanced, usually not needed).
       * Example values: 'reasoning.encrypted_content', 'file_search_call.results', 'web_search_call.results', 'message.output_text.logprobs'.
       */
      include: schemas/* array */.YOg(
        schemas/* enum */.k5n([
          "reasoning.encrypted_content",
          // handled internally by default, only needed for unknown reasoning models
          "file_search_call.results",
          "web_search_call.results",
          "message.output_text.logprobs"
        ])
      ).nullish(),
      /**
       * Whether to automatically include web search action sources in the
       * response. Disable this for OpenAI-compatible providers that do not
       * support the `web_search_call.action.sources` include value.
       *
       * Defaults to `true`.
       */
      includeWebSearchSources: schemas/* boolean */.zMY().optional(),
      /**
       * Instructions for the model.
       * They can be used to change the system or developer message when continuing a conversation using the `previousResponseId` option.
       * Defaults to `undefined`.
       */
      instructions: schemas/* string */.YjP().nullish(),
      /**
       * Return the log probabilities of the tokens. Including logprobs will increase
       * the response size and can slow down response times. However, it can
       * be useful to better understand how the model is behaving.
       *
       * Setting to true will return the log probabilities of the tokens that
       * were generated.
       *
       * Setting to a number will return the log probabilities of the top n
       * tokens that were generated.
       *
       * @see https://platform.openai.com/docs/api-reference/responses/create
       * @see https://cookbook.openai.com/examples/using_logprobs
       */
      logprobs: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* number */.aig().min(1).max(TOP_LOGPROBS_MAX)]).optional(),
      /**
       * The maximum number of total calls to built-in tools that can be processed in a response.
       * This maximum number applies across all built-in tool calls, not per individual tool.
       * Any further attempts to call a tool by the model will be ignored.
       */
      maxToolCalls: schemas/* number */.aig().nullish(),
      /**
       * Additional metadata to store with the generation.
       */
      metadata: schemas/* any */.bzn().nullish(),
      /**
       * Whether to use parallel tool calls. Defaults to `true`.
       */
      parallelToolCalls: schemas/* boolean */.zMY().nullish(),
      /**
       * The ID of the previous response. You can use it to continue a conversation.
       * Defaults to `undefined`.
       */
      previousResponseId: schemas/* string */.YjP().nullish(),
      /**
       * Sets a cache key to tie this prompt to cached prefixes for better caching performance.
       */
      promptCacheKey: schemas/* string */.YjP().nullish(),
      /**
       * Prompt cache behavior for GPT-5.6 and later models.
       * `mode` controls whether OpenAI also places an implicit breakpoint.
       * `ttl` sets the minimum cache lifetime and currently only supports 30 minutes.
       */
      promptCacheOptions: schemas/* object */.Ikc({
        mode: schemas/* enum */.k5n(["implicit", "explicit"]).optional(),
        ttl: schemas/* literal */.euz("30m").optional()
      }).optional(),
      /**
       * The retention policy for the prompt cache.
       * - 'in_memory': Default. Standard prompt caching behavior.
       * - '24h': Extended prompt caching that keeps cached prefixes active for up to 24 hours.
       *          Available for models before GPT-5.6 that support extended caching.
       *
       * @deprecated For GPT-5.6 and later models, use `promptCacheOptions.ttl`.
       *
       * @default 'in_memory'
       */
      promptCacheRetention: schemas/* enum */.k5n(["in_memory", "24h"]).nullish(),
      /**
       * Reasoning effort for reasoning models. Defaults to `medium`. If you use
       * `providerOptions` to set the `reasoningEffort` option, this model setting will be ignored.
       * GPT-5.6 supports 'none' | 'low' | 'medium' | 'high' | 'xhigh' | 'max'.
       * Supported values vary by model.
       */
      reasoningEffort: schemas/* string */.YjP().nullish(),
      /**
       * Updates the reasoning effort for GPT-6 and later models starting with this response
       * without changing the request-level reasoning effort. This preserves the
       * request prefix for prompt caching.
       *
       * Only supported by GPT-6 and later models in standard, single-agent mode. Cannot be
       * combined with automatic compaction or automatic truncation.
       * Supported efforts vary by model; 'none' is supported by GPT-6 Sol and Luna.
       */
      reasoningEffortUpdate: schemas/* enum */.k5n(["none", "low", "medium", "high", "xhigh", "max"]).optional(),
      /**
       * Controls how much model work GPT-5.6 performs before returning a final answer.
       * `standard` is the default. `pro` increases quality, latency, and token usage.
       */
      reasoningMode: schemas/* enum */.k5n(["standard", "pro"]).optional(),
      /**
       * Controls which available reasoning items GPT-5.6 can use.
       * `auto` uses the model default, `current_turn` excludes reasoning from earlier
       * turns, and `all_turns` makes compatible earlier reasoning available.
       */
      reasoningContext: schemas/* enum */.k5n(["auto", "current_turn", "all_turns"]).optional(),
      /**
       * Controls reasoning summary output from the model.
       * Set to "auto" to automatically receive the richest level available,
       * or "detailed" for comprehensive summaries.
       */
      reasoningSummary: schemas/* string */.YjP().nullish(),
      /**
       * The identifier for safety monitoring and tracking.
       */
      safetyIdentifier: schemas/* string */.YjP().nullish(),
      /**
       * Service tier for the request.
       * Set to 'flex' for 50% cheaper processing at the cost of increased latency (available for o3, o4-mini, and gpt-5 models).
       * Set to 'priority' for faster processing with Enterprise access (available for gpt-4, gpt-5, gpt-5-mini, o3, o4-mini; gpt-5-nano is not supported).
       * Set to 'fast' for the same tier as 'priority' (OpenAI's newer name for it).
       * Set to 'ultrafast' for access-controlled Ultrafast processing (available only for gpt-5.6-sol).
       *
       * Defaults to 'auto'.
       */
      serviceTier: schemas/* enum */.k5n(["auto", "flex", "priority", "fast", "ultrafast", "default"]).nullish(),
      /**
       * Whether to store the generation. Defaults to `true`.
       */
      store: schemas/* boolean */.zMY().nullish(),
      /**
       * Whether to pass through non-image file types as generic input files.
       *
       * By default, inline file inputs are restricted to images and PDFs.
       * Enable this when the target OpenAI Responses model supports additional
       * file media types, such as text/csv.
       */
      passThroughUnsupportedFiles: schemas/* boolean */.zMY().optional(),
      /**
       * Whether to use strict JSON schema validation.
       * Defaults to `true`.
       */
      strictJsonSchema: schemas/* boolean */.zMY().nullish(),
      /**
       * Controls the verbosity of the model's responses. Lower values ('low') will result
       * in more concise responses, while higher values ('high') will result in more verbose responses.
       * Valid values: 'low', 'medium', 'high'.
       */
      textVerbosity: schemas/* enum */.k5n(["low", "medium", "high"]).nullish(),
      /**
       * Controls output truncation. 'auto' (default) performs truncation automatically;
       * 'disabled' turns truncation off.
       */
      truncation: schemas/* enum */.k5n(["auto", "disabled"]).nullish(),
      /**
       * A unique identifier representing your end-user, which can help OpenAI to
       * monitor and detect abuse.
       * Defaults to `undefined`.
       * @see https://platform.openai.com/docs/guides/safety-best-practices/end-user-ids
       */
      user: schemas/* string */.YjP().nullish(),
      /**
       * Override the system message mode for this model.
       * - 'system': Use the 'system' role for system messages (default for most models)
       * - 'developer': Use the 'developer' role for system messages (used by reasoning models)
       * - 'remove': Remove system messages entirely
       *
       * If not specified, the mode is automatically determined based on the model.
       */
      systemMessageMode: schemas/* enum */.k5n(["system", "developer", "remove"]).optional(),
      /**
       * Force treating this model as a reasoning model.
       *
       * This is useful for "stealth" reasoning models (e.g. via a custom baseURL)
       * where the model ID is not recognized by the SDK's allowlist.
       *
       * When enabled, the SDK applies reasoning-model parameter compatibility rules
       * and defaults `systemMessageMode` to `developer` unless overridden.
       */
      forceReasoning: schemas/* boolean */.zMY().optional(),
      /**
       * Enable server-side context management (compaction).
       */
      contextManagement: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("compaction"),
          compactThreshold: schemas/* number */.aig()
        })
      ).nullish(),
      /**
       * Request explicit server-side compaction by appending a
       * `compaction_trigger` item to the Responses input.
       */
      compactionTrigger: schemas/* boolean */.zMY().optional(),
      /**
       * Restrict the callable tools to a subset while keeping the full tools
       * list intact, so prompt caching is preserved across requests with
       * different allowlists.
       *
       * When set, this overrides the request-level `toolChoice` and emits
       * `tool_choice: { type: "allowed_tools", mode, tools }` on the wire.
       *
       * @see https://developers.openai.com/api/reference/resources/responses/methods/create#(resource)%20responses%20%3E%20(model)%20tool_choice_allowed%20%3E%20(schema)
       */
      allowedTools: schemas/* object */.Ikc({
        toolNames: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
        mode: schemas/* enum */.k5n(["auto", "required"]).optional()
      }).optional()
    })
  )
);
var openaiResponsesSystemMessageOptionsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      /**
       * Emit a configuration update at this position in Responses history.
       * Requires empty system message content and the same supported
       * configuration as the request-level reasoningEffortUpdate option.
       * Unsupported historical updates throw instead of being omitted.
       *
       * @see https://developers.openai.com/api/docs/guides/reasoning#change-reasoning-mid-conversation
       */
      reasoningEffortUpdate: schemas/* enum */.k5n(["none", "low", "medium", "high", "xhigh", "max"]).optional()
    })
  )
);

// src/tool/apply-patch.ts


var applyPatchInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      callId: schemas/* string */.YjP(),
      operation: schemas/* discriminatedUnion */.gMt("type", [
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("create_file"),
          path: schemas/* string */.YjP(),
          diff: schemas/* string */.YjP()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("delete_file"),
          path: schemas/* string */.YjP()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("update_file"),
          path: schemas/* string */.YjP(),
          diff: schemas/* string */.YjP()
        })
      ])
    })
  )
);
var applyPatchOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      status: schemas/* enum */.k5n(["completed", "failed"]),
      output: schemas/* string */.YjP().optional()
    })
  )
);
var applyPatchArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(() => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({})));
var applyPatchToolFactory = (0,provider_utils_dist/* createProviderDefinedToolFactoryWithOutputSchema */.J2)({
  id: "openai.apply_patch",
  inputSchema: applyPatchInputSchema,
  outputSchema: applyPatchOutputSchema
});
var applyPatch = (/* unused pure expression or super */ null && (applyPatchToolFactory));

// src/tool/computer.ts


var safetyCheckSchema = schemas/* object */.Ikc({
  id: schemas/* string */.YjP(),
  code: schemas/* string */.YjP().optional(),
  message: schemas/* string */.YjP().optional()
});
var computerActionSchema = schemas/* discriminatedUnion */.gMt("type", [
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("click"),
    button: schemas/* enum */.k5n(["left", "right", "wheel", "back", "forward"]),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("double_click"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("drag"),
    path: schemas/* array */.YOg(schemas/* object */.Ikc({ x: schemas/* number */.aig(), y: schemas/* number */.aig() })),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("keypress"),
    keys: schemas/* array */.YOg(schemas/* string */.YjP())
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("move"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("screenshot")
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("scroll"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    scrollX: schemas/* number */.aig(),
    scrollY: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("type"),
    text: schemas/* string */.YjP()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("wait")
  })
]);
var computerInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      actions: schemas/* array */.YOg(computerActionSchema),
      pendingSafetyChecks: schemas/* array */.YOg(safetyCheckSchema),
      status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"])
    })
  )
);
var computerOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      output: schemas/* union */.KCZ([
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("computer_screenshot"),
          imageUrl: schemas/* string */.YjP(),
          fileId: schemas/* string */.YjP().optional(),
          detail: schemas/* enum */.k5n(["auto", "low", "high", "original"]).optional()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("computer_screenshot"),
          fileId: schemas/* string */.YjP(),
          imageUrl: schemas/* string */.YjP().optional(),
          detail: schemas/* enum */.k5n(["auto", "low", "high", "original"]).optional()
        })
      ]),
      acknowledgedSafetyChecks: schemas/* array */.YOg(safetyCheckSchema).optional()
    })
  )
);
var computerToolFactory = (0,provider_utils_dist/* createProviderDefinedToolFactoryWithOutputSchema */.J2)({
  id: "openai.computer",
  inputSchema: computerInputSchema,
  outputSchema: computerOutputSchema
});

// src/tool/local-shell.ts


var localShellInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      action: schemas/* object */.Ikc({
        type: schemas/* literal */.euz("exec"),
        command: schemas/* array */.YOg(schemas/* string */.YjP()),
        timeoutMs: schemas/* number */.aig().optional(),
        user: schemas/* string */.YjP().optional(),
        workingDirectory: schemas/* string */.YjP().optional(),
        env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional()
      })
    })
  )
);
var localShellOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({ output: schemas/* string */.YjP() }))
);
var localShell = (0,provider_utils_dist/* createProviderDefinedToolFactoryWithOutputSchema */.J2)({
  id: "openai.local_shell",
  inputSchema: localShellInputSchema,
  outputSchema: localShellOutputSchema
});

// src/tool/shell.ts


var shellInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      action: schemas/* object */.Ikc({
        commands: schemas/* array */.YOg(schemas/* string */.YjP()),
        timeoutMs: schemas/* number */.aig().optional(),
        maxOutputLength: schemas/* number */.aig().optional()
      })
    })
  )
);
var shellOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      output: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          stdout: schemas/* string */.YjP(),
          stderr: schemas/* string */.YjP(),
          outcome: schemas/* discriminatedUnion */.gMt("type", [
            schemas/* object */.Ikc({ type: schemas/* literal */.euz("timeout") }),
            schemas/* object */.Ikc({ type: schemas/* literal */.euz("exit"), exitCode: schemas/* number */.aig() })
          ])
        })
      )
    })
  )
);
var shellSkillsSchema = schemas/* array */.YOg(
  schemas/* discriminatedUnion */.gMt("type", [
    schemas/* object */.Ikc({
      type: schemas/* literal */.euz("skillReference"),
      providerReference: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
      version: schemas/* string */.YjP().optional()
    }),
    schemas/* object */.Ikc({
      type: schemas/* literal */.euz("inline"),
      name: schemas/* string */.YjP(),
      description: schemas/* string */.YjP(),
      source: schemas/* object */.Ikc({
        type: schemas/* literal */.euz("base64"),
        mediaType: schemas/* literal */.euz("application/zip"),
        data: schemas/* string */.YjP()
      })
    })
  ])
).optional();
var shellArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      environment: schemas/* union */.KCZ([
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("containerAuto"),
          fileIds: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
          memoryLimit: schemas/* enum */.k5n(["1g", "4g", "16g", "64g"]).optional(),
          networkPolicy: schemas/* discriminatedUnion */.gMt("type", [
            schemas/* object */.Ikc({ type: schemas/* literal */.euz("disabled") }),
            schemas/* object */.Ikc({
              type: schemas/* literal */.euz("allowlist"),
              allowedDomains: schemas/* array */.YOg(schemas/* string */.YjP()),
              domainSecrets: schemas/* array */.YOg(
                schemas/* object */.Ikc({
                  domain: schemas/* string */.YjP(),
                  name: schemas/* string */.YjP(),
                  value: schemas/* string */.YjP()
                })
              ).optional()
            })
          ]).optional(),
          skills: shellSkillsSchema
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("containerReference"),
          containerId: schemas/* string */.YjP()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("local").optional(),
          skills: schemas/* array */.YOg(
            schemas/* object */.Ikc({
              name: schemas/* string */.YjP(),
              description: schemas/* string */.YjP(),
              path: schemas/* string */.YjP()
            })
          ).optional()
        })
      ]).optional()
    })
  )
);
var shell = (0,provider_utils_dist/* createProviderDefinedToolFactoryWithOutputSchema */.J2)({
  id: "openai.shell",
  inputSchema: shellInputSchema,
  outputSchema: shellOutputSchema
});

// src/tool/tool-search.ts


var toolSearchArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      execution: schemas/* enum */.k5n(["server", "client"]).optional(),
      description: schemas/* string */.YjP().optional(),
      parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional()
    })
  )
);
var toolSearchInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      arguments: schemas/* unknown */.L5J().optional(),
      call_id: schemas/* string */.YjP().nullish()
    })
  )
);
var toolSearchOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      tools: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()))
    })
  )
);
var toolSearchToolFactory = (0,provider_utils_dist/* createProviderDefinedToolFactoryWithOutputSchema */.J2)({
  id: "openai.tool_search",
  inputSchema: toolSearchInputSchema,
  outputSchema: toolSearchOutputSchema
});

// src/tool/programmatic-tool-calling.ts


var programmaticToolCallingInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      code: schemas/* string */.YjP(),
      fingerprint: schemas/* string */.YjP()
    })
  )
);
var programmaticToolCallingOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      result: schemas/* string */.YjP(),
      status: schemas/* enum */.k5n(["completed", "incomplete"])
    })
  )
);
var programmaticToolCallingFactory = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.programmatic_tool_calling",
  inputSchema: programmaticToolCallingInputSchema,
  outputSchema: programmaticToolCallingOutputSchema,
  supportsDeferredResults: true
});
var programmaticToolCalling = () => experimental_toolCaller(programmaticToolCallingFactory({}), {
  type: "provider",
  prepareProviderOptions: (providerOptions) => {
    const openaiOptions = providerOptions?.openai;
    return {
      ...providerOptions,
      openai: {
        ...openaiOptions,
        allowedCallers: [
          .../* @__PURE__ */ new Set([
            ...openaiOptions?.allowedCallers ?? [],
            "programmatic"
          ])
        ]
      }
    };
  }
});

// src/responses/expand-parallel-tool-call.ts


var parallelToolName = "parallel";
var recipientNamePrefix = "functions.";
function getParallelToolCallMetadata({
  providerOptions,
  providerOptionsName
}) {
  const metadata = providerOptions?.[providerOptionsName]?.parallelToolCall;
  if (!(0,dist/* isJSONObject */.k9)(metadata) || typeof metadata.itemId !== "string" || typeof metadata.toolCallId !== "string" || typeof metadata.toolName !== "string" || typeof metadata.input !== "string" || typeof metadata.index !== "number" || !Number.isInteger(metadata.index) || typeof metadata.count !== "number" || !Number.isInteger(metadata.count) || metadata.index < 0 || metadata.count <= metadata.index) {
    return void 0;
  }
  return metadata;
}
function isUndeclaredParallelToolCall({
  toolName,
  tools
}) {
  return toolName === parallelToolName && !tools.some((tool) => tool.name === parallelToolName);
}
async function expandParallelToolCall({
  toolCall,
  tools,
  providerOptionsName,
  itemId
}) {
  if (!isUndeclaredParallelToolCall({ toolName: toolCall.toolName, tools })) {
    return void 0;
  }
  const parsedInput = await (0,provider_utils_dist/* safeParseJSON */.N8)({ text: toolCall.input });
  if (!parsedInput.success || !(0,dist/* isJSONObject */.k9)(parsedInput.value)) {
    return void 0;
  }
  const toolUses = parsedInput.value.tool_uses;
  if (!Array.isArray(toolUses) || toolUses.length === 0) {
    return void 0;
  }
  const availableToolNames = new Set(tools.map((tool) => tool.name));
  const expandedToolCalls = [];
  for (const [index, toolUse] of toolUses.entries()) {
    if (!(0,dist/* isJSONObject */.k9)(toolUse)) {
      return void 0;
    }
    const recipientName = toolUse.recipient_name;
    const parameters = toolUse.parameters;
    if (typeof recipientName !== "string" || !recipientName.startsWith(recipientNamePrefix) || !(0,dist/* isJSONObject */.k9)(parameters)) {
      return void 0;
    }
    const toolName = recipientName.slice(recipientNamePrefix.length);
    if (toolName.length === 0 || !availableToolNames.has(toolName)) {
      return void 0;
    }
    expandedToolCalls.push({
      type: "tool-call",
      toolCallId: `${toolCall.toolCallId}_${index}`,
      toolName,
      input: JSON.stringify(parameters),
      providerMetadata: {
        [providerOptionsName]: {
          parallelToolCall: {
            itemId,
            toolCallId: toolCall.toolCallId,
            toolName: toolCall.toolName,
            input: toolCall.input,
            index,
            count: toolUses.length
          }
        }
      }
    });
  }
  return expandedToolCalls;
}

// src/responses/convert-to-openai-responses-input.ts
function serializeToolCallArguments2(input) {
  return JSON.stringify(input === void 0 ? {} : input);
}
function mapToolCaller(caller) {
  return caller == null ? void 0 : caller.type === "program" ? { type: "program", caller_id: caller.callerId } : caller;
}
async function convertFunctionToolResultOutput({
  output,
  toolName,
  outputSchemaToolNames,
  promptCacheBreakpoint,
  providerOptionsName,
  warnings
}) {
  const hasOutputSchema = outputSchemaToolNames?.has(toolName);
  const convertScalarOutput = (value) => promptCacheBreakpoint == null ? value : [
    {
      type: "input_text",
      text: value,
      prompt_cache_breakpoint: promptCacheBreakpoint
    }
  ];
  switch (output.type) {
    case "text":
    case "error-text":
      return convertScalarOutput(
        hasOutputSchema ? JSON.stringify(output.value) : output.value
      );
    case "execution-denied": {
      const reason = output.reason ?? "Tool call execution denied.";
      return convertScalarOutput(
        hasOutputSchema ? JSON.stringify(reason) : reason
      );
    }
    case "json":
    case "error-json":
      return convertScalarOutput(JSON.stringify(output.value));
    case "content":
      return output.value.map((item) => {
        const promptCacheBreakpoint2 = getPromptCacheBreakpoint2(
          item.providerOptions,
          providerOptionsName
        );
        switch (item.type) {
          case "text": {
            return {
              type: "input_text",
              text: item.text,
              ...promptCacheBreakpoint2 != null && {
                prompt_cache_breakpoint: promptCacheBreakpoint2
              }
            };
          }
          case "file": {
            const topLevel = (0,provider_utils_dist/* getTopLevelMediaType */.yu)(item.mediaType);
            const imageDetail = item.providerOptions?.[providerOptionsName]?.imageDetail;
            if (item.data.type === "reference") {
              const fileId = (0,provider_utils_dist/* resolveProviderReference */.p5)({
                reference: item.data.reference,
                provider: providerOptionsName
              });
              if (topLevel === "image") {
                return {
                  type: "input_image",
                  file_id: fileId,
                  detail: imageDetail,
                  ...promptCacheBreakpoint2 != null && {
                    prompt_cache_breakpoint: promptCacheBreakpoint2
                  }
                };
              }
              return {
                type: "input_file",
                file_id: fileId,
                ...promptCacheBreakpoint2 != null && {
                  prompt_cache_breakpoint: promptCacheBreakpoint2
                }
              };
            }
            if (item.data.type === "data") {
              const fullMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({ part: item });
              if (topLevel === "image") {
                return {
                  type: "input_image",
                  image_url: `data:${fullMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(item.data.data)}`,
                  detail: imageDetail,
                  ...promptCacheBreakpoint2 != null && {
                    prompt_cache_breakpoint: promptCacheBreakpoint2
                  }
                };
              }
              return {
                type: "input_file",
                filename: item.filename ?? "data",
                file_data: `data:${fullMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(item.data.data)}`,
                ...promptCacheBreakpoint2 != null && {
                  prompt_cache_breakpoint: promptCacheBreakpoint2
                }
              };
            }
            if (item.data.type === "url") {
              if (topLevel === "image") {
                return {
                  type: "input_image",
                  image_url: item.data.url.toString(),
                  detail: imageDetail,
                  ...promptCacheBreakpoint2 != null && {
                    prompt_cache_breakpoint: promptCacheBreakpoint2
                  }
                };
              }
              return {
                type: "input_file",
                file_url: item.data.url.toString(),
                ...promptCacheBreakpoint2 != null && {
                  prompt_cache_breakpoint: promptCacheBreakpoint2
                }
              };
            }
            warnings.push({
              type: "other",
              message: `unsupported tool content part type: ${item.type} with data type: ${item.data.type}`
            });
            return void 0;
          }
          default: {
            warnings.push({
              type: "other",
              message: `unsupported tool content part type: ${item.type}`
            });
            return void 0;
          }
        }
      }).filter(provider_utils_dist/* isNonNullable */.R);
  }
}
function hasSameParallelToolCall(first, second) {
  return first.itemId === second.itemId && first.toolCallId === second.toolCallId && first.toolName === second.toolName && first.input === second.input && first.count === second.count;
}
function collectCompleteParallelToolResultGroups({
  prompt,
  providerOptionsName
}) {
  const pendingGroups = /* @__PURE__ */ new Map();
  for (const message of prompt) {
    if (message.role !== "tool") {
      continue;
    }
    for (const part of message.content) {
      if (part.type !== "tool-result") {
        continue;
      }
      const metadata = getParallelToolCallMetadata({
        providerOptions: part.providerOptions,
        providerOptionsName
      });
      if (metadata == null) {
        continue;
      }
      const existing = pendingGroups.get(metadata.toolCallId);
      if (existing == null) {
        pendingGroups.set(metadata.toolCallId, {
          metadata,
          results: /* @__PURE__ */ new Map([[metadata.index, part]]),
          invalid: false
        });
        continue;
      }
      if (!hasSameParallelToolCall(existing.metadata, metadata) || existing.results.has(metadata.index)) {
        existing.invalid = true;
        continue;
      }
      existing.results.set(metadata.index, part);
    }
  }
  const completeGroups = /* @__PURE__ */ new Map();
  for (const [toolCallId, group] of pendingGroups) {
    if (group.invalid || group.results.size !== group.metadata.count) {
      continue;
    }
    const results = Array.from(
      { length: group.metadata.count },
      (_, index) => group.results.get(index)
    );
    if (results.every(provider_utils_dist/* isNonNullable */.R)) {
      completeGroups.set(toolCallId, {
        metadata: group.metadata,
        results
      });
    }
  }
  return completeGroups;
}
function getPromptCacheBreakpoint2(providerOptions, providerOptionsName) {
  return providerOptions?.[providerOptionsName]?.promptCacheBreakpoint;
}
function getScalarToolResultPromptCacheBreakpoint({
  output,
  toolResultProviderOptions,
  providerOptionsName
}) {
  return output.type === "content" ? void 0 : getPromptCacheBreakpoint2(output.providerOptions, providerOptionsName) ?? getPromptCacheBreakpoint2(
    toolResultProviderOptions,
    providerOptionsName
  );
}
function isFileId(data, prefixes) {
  if (!prefixes) return false;
  return prefixes.some((prefix) => data.startsWith(prefix));
}
async function convertToOpenAIResponsesInput({
  prompt,
  toolNameMapping,
  systemMessageMode,
  providerOptionsName,
  explicitMessageItemType = false,
  fileIdPrefixes,
  passThroughUnsupportedFiles = false,
  store,
  hasConversation = false,
  hasPreviousResponseId = false,
  hasLocalShellTool = false,
  hasShellTool = false,
  hasApplyPatchTool = false,
  hasComputerTool = false,
  toolSearchToolName,
  customProviderToolNames,
  outputSchemaToolNames,
  configurationUpdateUnsupportedReason
}) {
  let input = [];
  const warnings = [];
  const processedApprovalIds = /* @__PURE__ */ new Set();
  const programmaticToolCallIds = /* @__PURE__ */ new Set();
  const parallelToolResultGroups = hasConversation || hasPreviousResponseId ? collectCompleteParallelToolResultGroups({
    prompt,
    providerOptionsName
  }) : /* @__PURE__ */ new Map();
  const emittedParallelToolCalls = /* @__PURE__ */ new Set();
  const emittedParallelToolResults = /* @__PURE__ */ new Set();
  for (const { role, content, providerOptions } of prompt) {
    switch (role) {
      case "system": {
        let options = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
          provider: providerOptionsName,
          providerOptions,
          schema: openaiResponsesSystemMessageOptionsSchema
        });
        if (options == null && providerOptionsName !== "openai") {
          options = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
            provider: "openai",
            providerOptions,
            schema: openaiResponsesSystemMessageOptionsSchema
          });
        }
        const effort = options?.reasoningEffortUpdate;
        if (effort != null) {
          const unsupportedReason = content !== "" ? "Message-level reasoningEffortUpdate requires empty system message content." : configurationUpdateUnsupportedReason;
          if (unsupportedReason != null) {
            throw new dist/* UnsupportedFunctionalityError */.b8({
              functionality: "Message-level reasoningEffortUpdate",
              message: unsupportedReason
            });
          }
          input.push({
            type: "configuration_update",
            reasoning: { effort }
          });
          break;
        }
        switch (systemMessageMode) {
          case "system": {
            const promptCacheBreakpoint = getPromptCacheBreakpoint2(
              providerOptions,
              providerOptionsName
            );
            input.push({
              ...explicitMessageItemType && { type: "message" },
              role: "system",
              content: promptCacheBreakpoint == null ? content : [
                {
                  type: "input_text",
                  text: content,
                  prompt_cache_breakpoint: promptCacheBreakpoint
                }
              ]
            });
            break;
          }
          case "developer": {
            const promptCacheBreakpoint = getPromptCacheBreakpoint2(
              providerOptions,
              providerOptionsName
            );
            input.push({
              ...explicitMessageItemType && { type: "message" },
              role: "developer",
              content: promptCacheBreakpoint == null ? content : [
                {
                  type: "input_text",
                  text: content,
                  prompt_cache_breakpoint: promptCacheBreakpoint
                }
              ]
            });
            break;
          }
          case "remove": {
            warnings.push({
              type: "other",
              message: "system messages are removed for this model"
            });
            break;
          }
          default: {
            const _exhaustiveCheck = systemMessageMode;
            throw new Error(
              `Unsupported system message mode: ${_exhaustiveCheck}`
            );
          }
        }
        break;
      }
      case "user": {
        input.push({
          ...explicitMessageItemType && { type: "message" },
          role: "user",
          content: content.map((part, index) => {
            switch (part.type) {
              case "text": {
                const promptCacheBreakpoint = getPromptCacheBreakpoint2(
                  part.providerOptions,
                  providerOptionsName
                );
                return {
                  type: "input_text",
                  text: part.text,
                  ...promptCacheBreakpoint != null && {
                    prompt_cache_breakpoint: promptCacheBreakpoint
                  }
                };
              }
              case "file": {
                const promptCacheBreakpoint = getPromptCacheBreakpoint2(
                  part.providerOptions,
                  providerOptionsName
                );
                switch (part.data.type) {
                  case "reference": {
                    const fileId = (0,provider_utils_dist/* resolveProviderReference */.p5)({
                      reference: part.data.reference,
                      provider: providerOptionsName
                    });
                    if ((0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType) === "image") {
                      return {
                        type: "input_image",
                        file_id: fileId,
                        detail: part.providerOptions?.[providerOptionsName]?.imageDetail,
                        ...promptCacheBreakpoint != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint
                        }
                      };
                    }
                    return {
                      type: "input_file",
                      file_id: fileId,
                      ...promptCacheBreakpoint != null && {
                        prompt_cache_breakpoint: promptCacheBreakpoint
                      }
                    };
                  }
                  case "text": {
                    throw new dist/* UnsupportedFunctionalityError */.b8({
                      functionality: "text file parts"
                    });
                  }
                  case "url":
                  case "data": {
                    const topLevel = (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType);
                    if (topLevel === "image") {
                      return {
                        type: "input_image",
                        ...part.data.type === "url" ? { image_url: part.data.url.toString() } : typeof part.data.data === "string" && isFileId(part.data.data, fileIdPrefixes) ? { file_id: part.data.data } : {
                          image_url: `data:${(0,provider_utils_dist/* resolveFullMediaType */.SL)({ part })};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`
                        },
                        detail: part.providerOptions?.[providerOptionsName]?.imageDetail,
                        ...promptCacheBreakpoint != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint
                        }
                      };
                    } else {
                      if (part.data.type === "url") {
                        return {
                          type: "input_file",
                          file_url: part.data.url.toString(),
                          ...promptCacheBreakpoint != null && {
                            prompt_cache_breakpoint: promptCacheBreakpoint
                          }
                        };
                      }
                      const fullMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({ part });
                      if (fullMediaType !== "application/pdf" && !passThroughUnsupportedFiles) {
                        throw new dist/* UnsupportedFunctionalityError */.b8({
                          functionality: `file part media type ${fullMediaType}`
                        });
                      }
                      return {
                        type: "input_file",
                        ...typeof part.data.data === "string" && isFileId(part.data.data, fileIdPrefixes) ? { file_id: part.data.data } : {
                          filename: part.filename ?? (fullMediaType === "application/pdf" ? `part-${index}.pdf` : `part-${index}`),
                          file_data: `data:${fullMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`
                        },
                        ...promptCacheBreakpoint != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint
                        }
                      };
                    }
                  }
                }
              }
            }
          })
        });
        break;
      }
      case "assistant": {
        const reasoningMessages = {};
        for (const part of content) {
          switch (part.type) {
            case "text": {
              const providerOptions2 = part.providerOptions?.[providerOptionsName];
              const id = providerOptions2?.itemId;
              const phase = providerOptions2?.phase;
              if (hasConversation && id != null) {
                break;
              }
              if (store && id != null) {
                input.push({ type: "item_reference", id });
                break;
              }
              input.push({
                ...explicitMessageItemType && { type: "message" },
                role: "assistant",
                content: part.text,
                ...phase != null && { phase }
              });
              break;
            }
            case "tool-call": {
              const parallelToolCallMetadata = getParallelToolCallMetadata({
                providerOptions: part.providerOptions,
                providerOptionsName
              });
              const parallelToolResultGroup = parallelToolCallMetadata == null ? void 0 : parallelToolResultGroups.get(
                parallelToolCallMetadata.toolCallId
              );
              if (parallelToolCallMetadata != null && parallelToolResultGroup != null && hasSameParallelToolCall(
                parallelToolResultGroup.metadata,
                parallelToolCallMetadata
              )) {
                if (!emittedParallelToolCalls.has(
                  parallelToolResultGroup.metadata.toolCallId
                )) {
                  emittedParallelToolCalls.add(
                    parallelToolResultGroup.metadata.toolCallId
                  );
                  if (!hasConversation) {
                    input.push({
                      type: "function_call",
                      call_id: parallelToolResultGroup.metadata.toolCallId,
                      name: parallelToolResultGroup.metadata.toolName,
                      arguments: parallelToolResultGroup.metadata.input
                    });
                  }
                }
                break;
              }
              const id = part.providerOptions?.[providerOptionsName]?.itemId ?? part.providerMetadata?.[providerOptionsName]?.itemId;
              const namespace = part.providerOptions?.[providerOptionsName]?.namespace ?? part.providerMetadata?.[providerOptionsName]?.namespace;
              const isAsync = part.providerOptions?.[providerOptionsName]?.async ?? part.providerMetadata?.[providerOptionsName]?.async;
              const caller = part.providerOptions?.[providerOptionsName]?.caller;
              if (caller?.type === "program") {
                programmaticToolCallIds.add(part.toolCallId);
              }
              if (hasConversation && id != null) {
                break;
              }
              const resolvedToolName = toolNameMapping.toProviderToolName(
                part.toolName
              );
              if (part.toolName === toolSearchToolName) {
                if (store && id != null) {
                  input.push({ type: "item_reference", id });
                  break;
                }
                const parsedInput = typeof part.input === "string" ? await (0,provider_utils_dist/* parseJSON */.y6)({
                  text: part.input,
                  schema: toolSearchInputSchema
                }) : await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: toolSearchInputSchema
                });
                const execution = parsedInput.call_id != null ? "client" : "server";
                input.push({
                  type: "tool_search_call",
                  id: id ?? part.toolCallId,
                  execution,
                  call_id: parsedInput.call_id ?? null,
                  status: "completed",
                  arguments: parsedInput.arguments
                });
                break;
              }
              if (resolvedToolName === "programmatic_tool_calling") {
                if (store && id != null) {
                  input.push({ type: "item_reference", id });
                  break;
                }
                const parsedInput = await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: programmaticToolCallingInputSchema
                });
                input.push({
                  type: "program",
                  id: id ?? part.toolCallId,
                  call_id: part.toolCallId,
                  code: parsedInput.code,
                  fingerprint: parsedInput.fingerprint
                });
                break;
              }
              if (part.providerExecuted) {
                if (store && id != null) {
                  input.push({ type: "item_reference", id });
                }
                if (store || !hasShellTool || resolvedToolName !== "shell") {
                  break;
                }
              }
              const isProviderDefinedToolCall = hasLocalShellTool && resolvedToolName === "local_shell" || hasShellTool && resolvedToolName === "shell" || hasApplyPatchTool && resolvedToolName === "apply_patch" || hasComputerTool && resolvedToolName === "computer" || (customProviderToolNames?.has(resolvedToolName) ?? false);
              if (hasPreviousResponseId && store && id != null && isProviderDefinedToolCall) {
                break;
              }
              if (store && id != null && isProviderDefinedToolCall) {
                input.push({ type: "item_reference", id });
                break;
              }
              if (hasLocalShellTool && resolvedToolName === "local_shell") {
                const parsedInput = await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: localShellInputSchema
                });
                input.push({
                  type: "local_shell_call",
                  call_id: part.toolCallId,
                  id,
                  action: {
                    type: "exec",
                    command: parsedInput.action.command,
                    timeout_ms: parsedInput.action.timeoutMs,
                    user: parsedInput.action.user,
                    working_directory: parsedInput.action.workingDirectory,
                    env: parsedInput.action.env
                  }
                });
                break;
              }
              if (hasShellTool && resolvedToolName === "shell") {
                const parsedInput = await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: shellInputSchema
                });
                input.push({
                  type: "shell_call",
                  call_id: part.toolCallId,
                  id,
                  status: "completed",
                  action: {
                    commands: parsedInput.action.commands,
                    timeout_ms: parsedInput.action.timeoutMs,
                    max_output_length: parsedInput.action.maxOutputLength
                  }
                });
                break;
              }
              if (hasApplyPatchTool && resolvedToolName === "apply_patch") {
                const parsedInput = await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: applyPatchInputSchema
                });
                input.push({
                  type: "apply_patch_call",
                  call_id: parsedInput.callId,
                  id,
                  status: "completed",
                  operation: parsedInput.operation
                });
                break;
              }
              if (hasComputerTool && resolvedToolName === "computer") {
                const parsedInput = await (0,provider_utils_dist/* validateTypes */.k5)({
                  value: part.input,
                  schema: computerInputSchema
                });
                input.push({
                  type: "computer_call",
                  call_id: part.toolCallId,
                  id,
                  status: parsedInput.status,
                  actions: parsedInput.actions.map((action) => {
                    switch (action.type) {
                      case "click":
                      case "double_click":
                      case "move":
                        return {
                          ...action,
                          keys: action.keys
                        };
                      case "drag":
                        return {
                          ...action,
                          keys: action.keys
                        };
                      case "scroll":
                        return {
                          type: "scroll",
                          x: action.x,
                          y: action.y,
                          scroll_x: action.scrollX,
                          scroll_y: action.scrollY,
                          keys: action.keys
                        };
                      default:
                        return action;
                    }
                  }),
                  pending_safety_checks: parsedInput.pendingSafetyChecks.map(
                    (safetyCheck) => ({
                      id: safetyCheck.id,
                      code: safetyCheck.code,
                      message: safetyCheck.message
                    })
                  )
                });
                break;
              }
              if (customProviderToolNames?.has(resolvedToolName)) {
                input.push({
                  type: "custom_tool_call",
                  call_id: part.toolCallId,
                  name: resolvedToolName,
                  input: typeof part.input === "string" ? part.input : JSON.stringify(part.input),
                  ...isAsync != null && { async: isAsync },
                  id
                });
                break;
              }
              input.push({
                type: "function_call",
                call_id: part.toolCallId,
                name: resolvedToolName,
                arguments: serializeToolCallArguments2(part.input),
                ...isAsync != null && { async: isAsync },
                ...namespace != null && { namespace },
                ...caller != null && {
                  caller: mapToolCaller(caller)
                }
              });
              break;
            }
            // assistant tool result parts are from provider-executed tools:
            case "tool-result": {
              if (part.output.type === "execution-denied" || part.output.type === "json" && typeof part.output.value === "object" && part.output.value != null && "type" in part.output.value && part.output.value.type === "execution-denied") {
                break;
              }
              if (hasConversation) {
                break;
              }
              const resolvedResultToolName = toolNameMapping.toProviderToolName(
                part.toolName
              );
              if (part.toolName === toolSearchToolName) {
                const itemId = part.providerOptions?.[providerOptionsName]?.itemId ?? part.providerMetadata?.[providerOptionsName]?.itemId ?? part.toolCallId;
                if (store) {
                  input.push({ type: "item_reference", id: itemId });
                } else if (part.output.type === "json") {
                  const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
                    value: part.output.value,
                    schema: toolSearchOutputSchema
                  });
                  input.push({
                    type: "tool_search_output",
                    id: itemId,
                    execution: "server",
                    call_id: null,
                    status: "completed",
                    tools: parsedOutput.tools
                  });
                }
                break;
              }
              if (resolvedResultToolName === "programmatic_tool_calling") {
                const itemId = part.providerOptions?.[providerOptionsName]?.itemId ?? part.providerMetadata?.[providerOptionsName]?.itemId ?? part.toolCallId;
                if (store) {
                  input.push({ type: "item_reference", id: itemId });
                } else if (part.output.type === "json") {
                  const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
                    value: part.output.value,
                    schema: programmaticToolCallingOutputSchema
                  });
                  input.push({
                    type: "program_output",
                    id: itemId,
                    call_id: part.toolCallId,
                    result: parsedOutput.result,
                    status: parsedOutput.status
                  });
                }
                break;
              }
              if (hasShellTool && resolvedResultToolName === "shell") {
                if (part.output.type === "json") {
                  const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
                    value: part.output.value,
                    schema: shellOutputSchema
                  });
                  input.push({
                    type: "shell_call_output",
                    call_id: part.toolCallId,
                    output: parsedOutput.output.map((item) => ({
                      stdout: item.stdout,
                      stderr: item.stderr,
                      outcome: item.outcome.type === "timeout" ? { type: "timeout" } : {
                        type: "exit",
                        exit_code: item.outcome.exitCode
                      }
                    }))
                  });
                }
                break;
              }
              if (store) {
                const itemId = part.providerOptions?.[providerOptionsName]?.itemId ?? part.toolCallId;
                input.push({ type: "item_reference", id: itemId });
              } else {
                warnings.push({
                  type: "other",
                  message: `Results for OpenAI tool ${part.toolName} are not sent to the API when store is false`
                });
              }
              break;
            }
            case "reasoning": {
              const providerOptions2 = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
                provider: providerOptionsName,
                providerOptions: part.providerOptions,
                schema: openaiResponsesReasoningProviderOptionsSchema
              });
              const reasoningId = providerOptions2?.itemId;
              if ((hasConversation || hasPreviousResponseId) && reasoningId != null) {
                break;
              }
              if (reasoningId != null) {
                const reasoningMessage = reasoningMessages[reasoningId];
                if (store) {
                  if (reasoningMessage === void 0) {
                    input.push({ type: "item_reference", id: reasoningId });
                    reasoningMessages[reasoningId] = {
                      type: "reasoning",
                      id: reasoningId,
                      summary: []
                    };
                  }
                } else {
                  const summaryParts = [];
                  if (part.text.length > 0) {
                    summaryParts.push({
                      type: "summary_text",
                      text: part.text
                    });
                  } else if (reasoningMessage !== void 0) {
                    warnings.push({
                      type: "other",
                      message: `Cannot append empty reasoning part to existing reasoning sequence. Skipping reasoning part: ${JSON.stringify(part)}.`
                    });
                  }
                  if (reasoningMessage === void 0) {
                    reasoningMessages[reasoningId] = {
                      type: "reasoning",
                      id: reasoningId,
                      encrypted_content: providerOptions2?.reasoningEncryptedContent,
                      summary: summaryParts
                    };
                    input.push(reasoningMessages[reasoningId]);
                  } else {
                    reasoningMessage.summary.push(...summaryParts);
                    if (providerOptions2?.reasoningEncryptedContent != null) {
                      reasoningMessage.encrypted_content = providerOptions2.reasoningEncryptedContent;
                    }
                  }
                }
              } else {
                const encryptedContent = providerOptions2?.reasoningEncryptedContent;
                if (encryptedContent != null) {
                  const summaryParts = [];
                  if (part.text.length > 0) {
                    summaryParts.push({
                      type: "summary_text",
                      text: part.text
                    });
                  }
                  input.push({
                    type: "reasoning",
                    encrypted_content: encryptedContent,
                    summary: summaryParts
                  });
                } else {
                  warnings.push({
                    type: "other",
                    message: `Non-OpenAI reasoning parts are not supported. Skipping reasoning part: ${JSON.stringify(part)}.`
                  });
                }
              }
              break;
            }
            case "custom": {
              if (part.kind === "openai.compaction") {
                const providerOptions2 = part.providerOptions?.[providerOptionsName];
                const id = providerOptions2?.itemId;
                if (hasConversation && id != null) {
                  break;
                }
                if (store && id != null) {
                  input.push({ type: "item_reference", id });
                  break;
                }
                const encryptedContent = providerOptions2?.encryptedContent;
                if (id != null) {
                  input.push({
                    type: "compaction",
                    id,
                    encrypted_content: encryptedContent
                  });
                }
              }
              break;
            }
          }
        }
        break;
      }
      case "tool": {
        for (const part of content) {
          if (part.type === "tool-approval-response") {
            const approvalResponse = part;
            if (processedApprovalIds.has(approvalResponse.approvalId)) {
              continue;
            }
            processedApprovalIds.add(approvalResponse.approvalId);
            if (store && !hasConversation && !hasPreviousResponseId) {
              input.push({
                type: "item_reference",
                id: approvalResponse.approvalId
              });
            }
            input.push({
              type: "mcp_approval_response",
              approval_request_id: approvalResponse.approvalId,
              approve: approvalResponse.approved
            });
            continue;
          }
          const parallelToolCallMetadata = getParallelToolCallMetadata({
            providerOptions: part.providerOptions,
            providerOptionsName
          });
          const parallelToolResultGroup = parallelToolCallMetadata == null ? void 0 : parallelToolResultGroups.get(
            parallelToolCallMetadata.toolCallId
          );
          if (parallelToolCallMetadata != null && parallelToolResultGroup != null && hasSameParallelToolCall(
            parallelToolResultGroup.metadata,
            parallelToolCallMetadata
          )) {
            if (!emittedParallelToolResults.has(
              parallelToolResultGroup.metadata.toolCallId
            )) {
              emittedParallelToolResults.add(
                parallelToolResultGroup.metadata.toolCallId
              );
              const toolOutputs = await Promise.all(
                parallelToolResultGroup.results.map(async (result) => {
                  const promptCacheBreakpoint = getScalarToolResultPromptCacheBreakpoint({
                    output: result.output,
                    toolResultProviderOptions: result.providerOptions,
                    providerOptionsName
                  });
                  return {
                    output: await convertFunctionToolResultOutput({
                      output: result.output,
                      toolName: result.toolName,
                      outputSchemaToolNames,
                      providerOptionsName,
                      warnings
                    }),
                    promptCacheBreakpoint
                  };
                })
              );
              const serializedToolOutputs = toolOutputs.map(
                ({ output: output2 }) => typeof output2 === "string" ? output2 : JSON.stringify(output2)
              );
              const hasPromptCacheBreakpoint = toolOutputs.some(
                ({ promptCacheBreakpoint }) => promptCacheBreakpoint != null
              );
              input.push({
                type: "function_call_output",
                call_id: parallelToolResultGroup.metadata.toolCallId,
                // The internal wrapper returns one output containing the child
                // results in the same order as the original tool_uses array.
                output: hasPromptCacheBreakpoint ? serializedToolOutputs.map((text, index) => ({
                  type: "input_text",
                  text: index === 0 ? text : `
${text}`,
                  ...toolOutputs[index].promptCacheBreakpoint != null && {
                    prompt_cache_breakpoint: toolOutputs[index].promptCacheBreakpoint
                  }
                })) : serializedToolOutputs.join("\n")
              });
            }
            continue;
          }
          const output = part.output;
          if (output.type === "execution-denied") {
            const approvalId = output.providerOptions?.openai?.approvalId;
            if (approvalId) {
              continue;
            }
          }
          const resolvedToolName = toolNameMapping.toProviderToolName(
            part.toolName
          );
          if (part.toolName === toolSearchToolName && output.type === "json") {
            const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: output.value,
              schema: toolSearchOutputSchema
            });
            input.push({
              type: "tool_search_output",
              execution: "client",
              call_id: part.toolCallId,
              status: "completed",
              tools: parsedOutput.tools
            });
            continue;
          }
          if (hasLocalShellTool && resolvedToolName === "local_shell" && output.type === "json") {
            const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: output.value,
              schema: localShellOutputSchema
            });
            input.push({
              type: "local_shell_call_output",
              call_id: part.toolCallId,
              output: parsedOutput.output
            });
            continue;
          }
          if (hasShellTool && resolvedToolName === "shell" && output.type === "json") {
            const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: output.value,
              schema: shellOutputSchema
            });
            input.push({
              type: "shell_call_output",
              call_id: part.toolCallId,
              output: parsedOutput.output.map((item) => ({
                stdout: item.stdout,
                stderr: item.stderr,
                outcome: item.outcome.type === "timeout" ? { type: "timeout" } : {
                  type: "exit",
                  exit_code: item.outcome.exitCode
                }
              }))
            });
            continue;
          }
          if (hasApplyPatchTool && part.toolName === "apply_patch" && output.type === "json") {
            const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: output.value,
              schema: applyPatchOutputSchema
            });
            input.push({
              type: "apply_patch_call_output",
              call_id: part.toolCallId,
              status: parsedOutput.status,
              output: parsedOutput.output
            });
            continue;
          }
          if (hasComputerTool && resolvedToolName === "computer" && output.type === "json") {
            const parsedOutput = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: output.value,
              schema: computerOutputSchema
            });
            input.push({
              type: "computer_call_output",
              call_id: part.toolCallId,
              output: {
                type: "computer_screenshot",
                image_url: parsedOutput.output.imageUrl,
                file_id: parsedOutput.output.fileId,
                detail: parsedOutput.output.detail
              },
              acknowledged_safety_checks: parsedOutput.acknowledgedSafetyChecks?.map((safetyCheck) => ({
                id: safetyCheck.id,
                code: safetyCheck.code,
                message: safetyCheck.message
              }))
            });
            continue;
          }
          if (customProviderToolNames?.has(resolvedToolName)) {
            const promptCacheBreakpoint = getScalarToolResultPromptCacheBreakpoint({
              output,
              toolResultProviderOptions: part.providerOptions,
              providerOptionsName
            });
            const convertScalarOutput = (value) => promptCacheBreakpoint == null ? value : [
              {
                type: "input_text",
                text: value,
                prompt_cache_breakpoint: promptCacheBreakpoint
              }
            ];
            let outputValue;
            switch (output.type) {
              case "text":
              case "error-text":
                outputValue = convertScalarOutput(output.value);
                break;
              case "execution-denied":
                outputValue = convertScalarOutput(
                  output.reason ?? "Tool call execution denied."
                );
                break;
              case "json":
              case "error-json":
                outputValue = convertScalarOutput(JSON.stringify(output.value));
                break;
              case "content":
                outputValue = output.value.map((item) => {
                  const promptCacheBreakpoint2 = getPromptCacheBreakpoint2(
                    item.providerOptions,
                    providerOptionsName
                  );
                  switch (item.type) {
                    case "text":
                      return {
                        type: "input_text",
                        text: item.text,
                        ...promptCacheBreakpoint2 != null && {
                          prompt_cache_breakpoint: promptCacheBreakpoint2
                        }
                      };
                    case "file": {
                      const topLevel = (0,provider_utils_dist/* getTopLevelMediaType */.yu)(item.mediaType);
                      const imageDetail = item.providerOptions?.[providerOptionsName]?.imageDetail;
                      if (item.data.type === "data") {
                        const fullMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({
                          part: item
                        });
                        if (topLevel === "image") {
                          return {
                            type: "input_image",
                            image_url: `data:${fullMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(item.data.data)}`,
                            detail: imageDetail,
                            ...promptCacheBreakpoint2 != null && {
                              prompt_cache_breakpoint: promptCacheBreakpoint2
                            }
                          };
                        }
                        return {
                          type: "input_file",
                          filename: item.filename ?? "data",
                          file_data: `data:${fullMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(item.data.data)}`,
                          ...promptCacheBreakpoint2 != null && {
                            prompt_cache_breakpoint: promptCacheBreakpoint2
                          }
                        };
                      }
                      if (item.data.type === "url") {
                        if (topLevel === "image") {
                          return {
                            type: "input_image",
                            image_url: item.data.url.toString(),
                            detail: imageDetail,
                            ...promptCacheBreakpoint2 != null && {
                              prompt_cache_breakpoint: promptCacheBreakpoint2
                            }
                          };
                        }
                        return {
                          type: "input_file",
                          file_url: item.data.url.toString(),
                          ...promptCacheBreakpoint2 != null && {
                            prompt_cache_breakpoint: promptCacheBreakpoint2
                          }
                        };
                      }
                      warnings.push({
                        type: "other",
                        message: `unsupported custom tool content part type: ${item.type} with data type: ${item.data.type}`
                      });
                      return void 0;
                    }
                    default:
                      warnings.push({
                        type: "other",
                        message: `unsupported custom tool content part type: ${item.type}`
                      });
                      return void 0;
                  }
                }).filter(provider_utils_dist/* isNonNullable */.R);
                break;
              default:
                outputValue = "";
            }
            input.push({
              type: "custom_tool_call_output",
              call_id: part.toolCallId,
              output: outputValue
            });
            continue;
          }
          const resultCaller = part.providerOptions?.[providerOptionsName]?.caller;
          if (output.type === "execution-denied" && (resultCaller?.type === "program" || programmaticToolCallIds.has(part.toolCallId))) {
            throw new dist/* UnsupportedFunctionalityError */.b8({
              functionality: "execution-denied results for programmatic tool calls"
            });
          }
          const contentValue = await convertFunctionToolResultOutput({
            output,
            toolName: part.toolName,
            outputSchemaToolNames,
            promptCacheBreakpoint: getScalarToolResultPromptCacheBreakpoint({
              output,
              toolResultProviderOptions: part.providerOptions,
              providerOptionsName
            }),
            providerOptionsName,
            warnings
          });
          const caller = mapToolCaller(resultCaller);
          input.push({
            type: "function_call_output",
            call_id: part.toolCallId,
            output: contentValue,
            ...caller != null && { caller }
          });
        }
        break;
      }
      default: {
        const _exhaustiveCheck = role;
        throw new Error(`Unsupported role: ${_exhaustiveCheck}`);
      }
    }
  }
  if (!store && input.some(
    (item) => "type" in item && item.type === "reasoning" && item.encrypted_content == null
  )) {
    warnings.push({
      type: "other",
      message: "Reasoning parts without encrypted content are not supported when store is false. Skipping reasoning parts."
    });
    input = input.filter(
      (item) => !("type" in item) || item.type !== "reasoning" || item.encrypted_content != null
    );
  }
  return { input, warnings };
}
var openaiResponsesReasoningProviderOptionsSchema = schemas/* object */.Ikc({
  itemId: schemas/* string */.YjP().nullish(),
  reasoningEncryptedContent: schemas/* string */.YjP().nullish()
});

// src/responses/map-openai-responses-finish-reason.ts
function mapOpenAIResponseFinishReason({
  finishReason,
  hasFunctionCall
}) {
  switch (finishReason) {
    case void 0:
    case null:
      return hasFunctionCall ? "tool-calls" : "stop";
    case "max_output_tokens":
      return "length";
    case "content_filter":
      return "content-filter";
    default:
      return hasFunctionCall ? "tool-calls" : "other";
  }
}

// src/responses/openai-responses-api.ts


var jsonValueSchema = schemas/* lazy */.RZV(
  () => schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    schemas/* null */.chJ(),
    schemas/* array */.YOg(jsonValueSchema),
    schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema.optional())
  ])
);
var jsonObjectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema.optional());
var openaiResponsesUsageSchema = schemas/* intersection */.E$q(
  jsonObjectSchema,
  schemas/* object */.Ikc({
    input_tokens: schemas/* number */.aig(),
    input_tokens_details: schemas/* intersection */.E$q(
      jsonObjectSchema,
      schemas/* object */.Ikc({
        cached_tokens: schemas/* number */.aig().nullish(),
        cache_write_tokens: schemas/* number */.aig().nullish(),
        orchestration_input_tokens: schemas/* number */.aig().nullish(),
        orchestration_input_cached_tokens: schemas/* number */.aig().nullish()
      })
    ).nullish(),
    output_tokens: schemas/* number */.aig(),
    output_tokens_details: schemas/* intersection */.E$q(
      jsonObjectSchema,
      schemas/* object */.Ikc({
        reasoning_tokens: schemas/* number */.aig().nullish(),
        orchestration_output_tokens: schemas/* number */.aig().nullish()
      })
    ).nullish(),
    total_tokens: schemas/* number */.aig().optional()
  })
);
var openaiResponsesComputerSafetyCheckSchema = schemas/* object */.Ikc({
  id: schemas/* string */.YjP(),
  code: schemas/* string */.YjP().nullish(),
  message: schemas/* string */.YjP().nullish()
});
var openaiResponsesComputerActionSchema = schemas/* discriminatedUnion */.gMt("type", [
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("click"),
    button: schemas/* enum */.k5n(["left", "right", "wheel", "back", "forward"]),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("double_click"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("drag"),
    path: schemas/* array */.YOg(schemas/* object */.Ikc({ x: schemas/* number */.aig(), y: schemas/* number */.aig() })),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("keypress"),
    keys: schemas/* array */.YOg(schemas/* string */.YjP())
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("move"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("screenshot")
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("scroll"),
    x: schemas/* number */.aig(),
    y: schemas/* number */.aig(),
    scroll_x: schemas/* number */.aig(),
    scroll_y: schemas/* number */.aig(),
    keys: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("type"),
    text: schemas/* string */.YjP()
  }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("wait")
  })
]);
var openaiResponsesComputerCallSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("computer_call"),
  id: schemas/* string */.YjP(),
  call_id: schemas/* string */.YjP().nullish(),
  status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
  action: openaiResponsesComputerActionSchema.nullish(),
  actions: schemas/* array */.YOg(openaiResponsesComputerActionSchema).nullish(),
  pending_safety_checks: schemas/* array */.YOg(openaiResponsesComputerSafetyCheckSchema).nullish()
});
var openaiResponsesToolCallerSchema = schemas/* discriminatedUnion */.gMt("type", [
  schemas/* object */.Ikc({ type: schemas/* literal */.euz("direct") }),
  schemas/* object */.Ikc({
    type: schemas/* literal */.euz("program"),
    caller_id: schemas/* string */.YjP()
  })
]);
var openaiResponsesProgramSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("program"),
  id: schemas/* string */.YjP(),
  call_id: schemas/* string */.YjP(),
  code: schemas/* string */.YjP(),
  fingerprint: schemas/* string */.YjP()
});
var openaiResponsesProgramOutputSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("program_output"),
  id: schemas/* string */.YjP(),
  call_id: schemas/* string */.YjP(),
  result: schemas/* string */.YjP(),
  status: schemas/* enum */.k5n(["completed", "incomplete"])
});
var openaiResponsesLocalShellCallSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("local_shell_call"),
  id: schemas/* string */.YjP(),
  call_id: schemas/* string */.YjP(),
  action: schemas/* object */.Ikc({
    type: schemas/* literal */.euz("exec"),
    command: schemas/* array */.YOg(schemas/* string */.YjP()),
    timeout_ms: schemas/* number */.aig().optional(),
    user: schemas/* string */.YjP().optional(),
    working_directory: schemas/* string */.YjP().optional(),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional()
  })
});
var openaiResponsesNestedErrorChunkSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("error"),
  sequence_number: schemas/* number */.aig(),
  error: schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    code: schemas/* string */.YjP().nullish(),
    message: schemas/* string */.YjP(),
    param: schemas/* string */.YjP().nullish()
  })
});
var openaiResponsesErrorChunkSchema = schemas/* object */.Ikc({
  type: schemas/* literal */.euz("error"),
  sequence_number: schemas/* number */.aig(),
  code: schemas/* string */.YjP().nullish(),
  message: schemas/* string */.YjP(),
  param: schemas/* string */.YjP().nullish()
});
var openaiResponsesModeledChunkTypes = /* @__PURE__ */ new Set([
  "error",
  "response.apply_patch_call_operation_diff.delta",
  "response.apply_patch_call_operation_diff.done",
  "response.code_interpreter_call_code.delta",
  "response.code_interpreter_call_code.done",
  "response.completed",
  "response.created",
  "response.custom_tool_call_input.delta",
  "response.failed",
  "response.function_call_arguments.delta",
  "response.function_call_arguments.done",
  "response.image_generation_call.partial_image",
  "response.in_progress",
  "response.incomplete",
  "response.output_item.added",
  "response.output_item.done",
  "response.output_text.annotation.added",
  "response.output_text.delta",
  "response.reasoning_summary_part.added",
  "response.reasoning_summary_part.done",
  "response.reasoning_summary_text.delta"
]);
var openaiResponsesModeledOutputItemTypes = /* @__PURE__ */ new Set([
  "apply_patch_call",
  "code_interpreter_call",
  "compaction",
  "computer_call",
  "custom_tool_call",
  "file_search_call",
  "function_call",
  "image_generation_call",
  "local_shell_call",
  "mcp_approval_request",
  "mcp_call",
  "mcp_list_tools",
  "message",
  "program",
  "program_output",
  "reasoning",
  "shell_call",
  "shell_call_output",
  "tool_search_call",
  "tool_search_output",
  "web_search_call"
]);
function isModeledOpenAIResponsesChunk(value) {
  if (typeof value.type !== "string" || !openaiResponsesModeledChunkTypes.has(value.type)) {
    return false;
  }
  if (value.type !== "response.output_item.added" && value.type !== "response.output_item.done") {
    return true;
  }
  if (!(0,provider_utils_dist/* isRecord */.u4)(value.item) || typeof value.item.type !== "string") {
    return true;
  }
  return openaiResponsesModeledOutputItemTypes.has(value.item.type);
}
var openaiResponsesChunkSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* union */.KCZ([
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.output_text.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig().nullish(),
        delta: schemas/* string */.YjP(),
        logprobs: schemas/* array */.YOg(
          schemas/* object */.Ikc({
            token: schemas/* string */.YjP(),
            logprob: schemas/* number */.aig(),
            top_logprobs: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                token: schemas/* string */.YjP(),
                logprob: schemas/* number */.aig()
              })
            )
          })
        ).nullish()
      }),
      schemas/* object */.Ikc({
        type: schemas/* enum */.k5n(["response.completed", "response.incomplete"]),
        response: schemas/* object */.Ikc({
          incomplete_details: schemas/* object */.Ikc({ reason: schemas/* string */.YjP() }).nullish(),
          usage: openaiResponsesUsageSchema.nullish(),
          reasoning: schemas/* object */.Ikc({
            context: schemas/* string */.YjP().nullish()
          }).nullish(),
          service_tier: schemas/* string */.YjP().nullish()
        })
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.failed"),
        sequence_number: schemas/* number */.aig(),
        response: schemas/* object */.Ikc({
          error: schemas/* object */.Ikc({
            code: schemas/* string */.YjP().nullish(),
            message: schemas/* string */.YjP()
          }).nullish(),
          incomplete_details: schemas/* object */.Ikc({ reason: schemas/* string */.YjP() }).nullish(),
          usage: openaiResponsesUsageSchema.nullish(),
          reasoning: schemas/* object */.Ikc({
            context: schemas/* string */.YjP().nullish()
          }).nullish(),
          service_tier: schemas/* string */.YjP().nullish()
        })
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.created"),
        response: schemas/* object */.Ikc({
          id: schemas/* string */.YjP(),
          created_at: schemas/* number */.aig(),
          model: schemas/* string */.YjP(),
          service_tier: schemas/* string */.YjP().nullish()
        })
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.in_progress"),
        response: schemas/* object */.Ikc({
          id: schemas/* string */.YjP(),
          created_at: schemas/* number */.aig(),
          model: schemas/* string */.YjP(),
          service_tier: schemas/* string */.YjP().nullish()
        })
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.output_item.added"),
        output_index: schemas/* number */.aig(),
        item: schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("message"),
            id: schemas/* string */.YjP(),
            phase: schemas/* enum */.k5n(["commentary", "final_answer"]).nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("reasoning"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("function_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish(),
            namespace: schemas/* string */.YjP().nullish(),
            caller: openaiResponsesToolCallerSchema.nullish()
          }),
          openaiResponsesProgramSchema,
          openaiResponsesProgramOutputSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("web_search_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP()
          }),
          openaiResponsesComputerCallSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("file_search_call"),
            id: schemas/* string */.YjP()
          }),
          openaiResponsesLocalShellCallSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("image_generation_call"),
            id: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("code_interpreter_call"),
            id: schemas/* string */.YjP(),
            container_id: schemas/* string */.YjP(),
            code: schemas/* string */.YjP().nullable(),
            outputs: schemas/* array */.YOg(
              schemas/* discriminatedUnion */.gMt("type", [
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("logs"), logs: schemas/* string */.YjP() }),
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("image"), url: schemas/* string */.YjP() })
              ])
            ).nullable(),
            status: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            approval_request_id: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_list_tools"),
            id: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_approval_request"),
            id: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("apply_patch_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed"]),
            operation: schemas/* discriminatedUnion */.gMt("type", [
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("create_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("delete_file"),
                path: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("update_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              })
            ])
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("custom_tool_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            input: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            action: schemas/* object */.Ikc({
              commands: schemas/* array */.YOg(schemas/* string */.YjP())
            })
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("compaction"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call_output"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            output: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                stdout: schemas/* string */.YjP(),
                stderr: schemas/* string */.YjP(),
                outcome: schemas/* discriminatedUnion */.gMt("type", [
                  schemas/* object */.Ikc({ type: schemas/* literal */.euz("timeout") }),
                  schemas/* object */.Ikc({
                    type: schemas/* literal */.euz("exit"),
                    exit_code: schemas/* number */.aig()
                  })
                ])
              })
            )
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_call"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            arguments: schemas/* unknown */.L5J()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_output"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            tools: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema.optional()))
          })
        ])
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.output_item.done"),
        output_index: schemas/* number */.aig(),
        item: schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("message"),
            id: schemas/* string */.YjP(),
            phase: schemas/* enum */.k5n(["commentary", "final_answer"]).nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("reasoning"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("function_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            namespace: schemas/* string */.YjP().nullish(),
            caller: openaiResponsesToolCallerSchema.nullish()
          }),
          openaiResponsesProgramSchema,
          openaiResponsesProgramOutputSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("custom_tool_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            input: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish(),
            status: schemas/* literal */.euz("completed")
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("code_interpreter_call"),
            id: schemas/* string */.YjP(),
            code: schemas/* string */.YjP().nullable(),
            container_id: schemas/* string */.YjP(),
            outputs: schemas/* array */.YOg(
              schemas/* discriminatedUnion */.gMt("type", [
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("logs"), logs: schemas/* string */.YjP() }),
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("image"), url: schemas/* string */.YjP() })
              ])
            ).nullable()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("image_generation_call"),
            id: schemas/* string */.YjP(),
            result: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("web_search_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            action: schemas/* discriminatedUnion */.gMt("type", [
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("search"),
                query: schemas/* string */.YjP().nullish(),
                queries: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
                sources: schemas/* array */.YOg(
                  schemas/* discriminatedUnion */.gMt("type", [
                    schemas/* object */.Ikc({ type: schemas/* literal */.euz("url"), url: schemas/* string */.YjP() }),
                    schemas/* object */.Ikc({ type: schemas/* literal */.euz("api"), name: schemas/* string */.YjP() })
                  ])
                ).nullish()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("open_page"),
                url: schemas/* string */.YjP().nullish()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("find_in_page"),
                url: schemas/* string */.YjP().nullish(),
                pattern: schemas/* string */.YjP().nullish()
              })
            ]).nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("file_search_call"),
            id: schemas/* string */.YjP(),
            queries: schemas/* array */.YOg(schemas/* string */.YjP()),
            results: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                attributes: schemas/* record */.g1P(
                  schemas/* string */.YjP(),
                  schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
                ),
                file_id: schemas/* string */.YjP(),
                filename: schemas/* string */.YjP(),
                score: schemas/* number */.aig(),
                text: schemas/* string */.YjP()
              })
            ).nullish()
          }),
          openaiResponsesLocalShellCallSchema,
          openaiResponsesComputerCallSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            output: schemas/* string */.YjP().nullish(),
            error: schemas/* union */.KCZ([
              schemas/* string */.YjP(),
              schemas/* object */.Ikc({
                type: schemas/* string */.YjP().optional(),
                code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
                message: schemas/* string */.YjP().optional()
              }).loose()
            ]).nullish(),
            approval_request_id: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_list_tools"),
            id: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            tools: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                name: schemas/* string */.YjP(),
                description: schemas/* string */.YjP().optional(),
                input_schema: schemas/* any */.bzn(),
                annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional()
              })
            ),
            error: schemas/* union */.KCZ([
              schemas/* string */.YjP(),
              schemas/* object */.Ikc({
                type: schemas/* string */.YjP().optional(),
                code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
                message: schemas/* string */.YjP().optional()
              }).loose()
            ]).optional()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_approval_request"),
            id: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            approval_request_id: schemas/* string */.YjP().optional()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("apply_patch_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed"]),
            operation: schemas/* discriminatedUnion */.gMt("type", [
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("create_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("delete_file"),
                path: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("update_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              })
            ])
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            action: schemas/* object */.Ikc({
              commands: schemas/* array */.YOg(schemas/* string */.YjP())
            })
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("compaction"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call_output"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            output: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                stdout: schemas/* string */.YjP(),
                stderr: schemas/* string */.YjP(),
                outcome: schemas/* discriminatedUnion */.gMt("type", [
                  schemas/* object */.Ikc({ type: schemas/* literal */.euz("timeout") }),
                  schemas/* object */.Ikc({
                    type: schemas/* literal */.euz("exit"),
                    exit_code: schemas/* number */.aig()
                  })
                ])
              })
            )
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_call"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            arguments: schemas/* unknown */.L5J()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_output"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            tools: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema.optional()))
          })
        ])
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.function_call_arguments.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        delta: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        // `name` is documented as required but omitted from live API events:
        // https://github.com/openai/openai-openapi/issues/545
        type: schemas/* literal */.euz("response.function_call_arguments.done"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        arguments: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.custom_tool_call_input.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        delta: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.image_generation_call.partial_image"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        partial_image_b64: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.code_interpreter_call_code.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        delta: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.code_interpreter_call_code.done"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        code: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.output_text.annotation.added"),
        annotation: schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("url_citation"),
            start_index: schemas/* number */.aig(),
            end_index: schemas/* number */.aig(),
            url: schemas/* string */.YjP(),
            title: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("file_citation"),
            file_id: schemas/* string */.YjP(),
            filename: schemas/* string */.YjP(),
            index: schemas/* number */.aig()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("container_file_citation"),
            container_id: schemas/* string */.YjP(),
            file_id: schemas/* string */.YjP(),
            filename: schemas/* string */.YjP(),
            start_index: schemas/* number */.aig(),
            end_index: schemas/* number */.aig()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("file_path"),
            file_id: schemas/* string */.YjP(),
            index: schemas/* number */.aig()
          })
        ])
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.reasoning_summary_part.added"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig().nullish(),
        summary_index: schemas/* number */.aig()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.reasoning_summary_text.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig().nullish(),
        summary_index: schemas/* number */.aig(),
        delta: schemas/* string */.YjP()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.reasoning_summary_part.done"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig().nullish(),
        summary_index: schemas/* number */.aig()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.apply_patch_call_operation_diff.delta"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        delta: schemas/* string */.YjP(),
        obfuscation: schemas/* string */.YjP().nullish()
      }),
      schemas/* object */.Ikc({
        type: schemas/* literal */.euz("response.apply_patch_call_operation_diff.done"),
        item_id: schemas/* string */.YjP(),
        output_index: schemas/* number */.aig(),
        diff: schemas/* string */.YjP()
      }),
      openaiResponsesNestedErrorChunkSchema,
      openaiResponsesErrorChunkSchema,
      schemas/* object */.Ikc({ type: schemas/* string */.YjP() }).loose().refine((value) => !isModeledOpenAIResponsesChunk(value), {
        message: "Known response chunk failed schema validation"
      }).transform((value) => ({
        type: "unknown_chunk",
        message: value.type
      }))
      // fallback for unknown chunks
    ])
  )
);
var openaiResponsesResponseSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      id: schemas/* string */.YjP().optional(),
      created_at: schemas/* number */.aig().optional(),
      error: schemas/* object */.Ikc({
        message: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        param: schemas/* string */.YjP().nullish(),
        code: schemas/* string */.YjP()
      }).nullish(),
      model: schemas/* string */.YjP().optional(),
      output: schemas/* array */.YOg(
        schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("message"),
            role: schemas/* literal */.euz("assistant"),
            id: schemas/* string */.YjP(),
            phase: schemas/* enum */.k5n(["commentary", "final_answer"]).nullish(),
            content: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("output_text"),
                text: schemas/* string */.YjP(),
                logprobs: schemas/* array */.YOg(
                  schemas/* object */.Ikc({
                    token: schemas/* string */.YjP(),
                    logprob: schemas/* number */.aig(),
                    top_logprobs: schemas/* array */.YOg(
                      schemas/* object */.Ikc({
                        token: schemas/* string */.YjP(),
                        logprob: schemas/* number */.aig()
                      })
                    )
                  })
                ).nullish(),
                annotations: schemas/* array */.YOg(
                  schemas/* discriminatedUnion */.gMt("type", [
                    schemas/* object */.Ikc({
                      type: schemas/* literal */.euz("url_citation"),
                      start_index: schemas/* number */.aig(),
                      end_index: schemas/* number */.aig(),
                      url: schemas/* string */.YjP(),
                      title: schemas/* string */.YjP()
                    }),
                    schemas/* object */.Ikc({
                      type: schemas/* literal */.euz("file_citation"),
                      file_id: schemas/* string */.YjP(),
                      filename: schemas/* string */.YjP(),
                      index: schemas/* number */.aig()
                    }),
                    schemas/* object */.Ikc({
                      type: schemas/* literal */.euz("container_file_citation"),
                      container_id: schemas/* string */.YjP(),
                      file_id: schemas/* string */.YjP(),
                      filename: schemas/* string */.YjP(),
                      start_index: schemas/* number */.aig(),
                      end_index: schemas/* number */.aig()
                    }),
                    schemas/* object */.Ikc({
                      type: schemas/* literal */.euz("file_path"),
                      file_id: schemas/* string */.YjP(),
                      index: schemas/* number */.aig()
                    })
                  ])
                )
              })
            )
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("web_search_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            action: schemas/* discriminatedUnion */.gMt("type", [
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("search"),
                query: schemas/* string */.YjP().nullish(),
                queries: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
                sources: schemas/* array */.YOg(
                  schemas/* discriminatedUnion */.gMt("type", [
                    schemas/* object */.Ikc({ type: schemas/* literal */.euz("url"), url: schemas/* string */.YjP() }),
                    schemas/* object */.Ikc({
                      type: schemas/* literal */.euz("api"),
                      name: schemas/* string */.YjP()
                    })
                  ])
                ).nullish()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("open_page"),
                url: schemas/* string */.YjP().nullish()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("find_in_page"),
                url: schemas/* string */.YjP().nullish(),
                pattern: schemas/* string */.YjP().nullish()
              })
            ]).nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("file_search_call"),
            id: schemas/* string */.YjP(),
            queries: schemas/* array */.YOg(schemas/* string */.YjP()),
            results: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                attributes: schemas/* record */.g1P(
                  schemas/* string */.YjP(),
                  schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
                ),
                file_id: schemas/* string */.YjP(),
                filename: schemas/* string */.YjP(),
                score: schemas/* number */.aig(),
                text: schemas/* string */.YjP()
              })
            ).nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("code_interpreter_call"),
            id: schemas/* string */.YjP(),
            code: schemas/* string */.YjP().nullable(),
            container_id: schemas/* string */.YjP(),
            outputs: schemas/* array */.YOg(
              schemas/* discriminatedUnion */.gMt("type", [
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("logs"), logs: schemas/* string */.YjP() }),
                schemas/* object */.Ikc({ type: schemas/* literal */.euz("image"), url: schemas/* string */.YjP() })
              ])
            ).nullable()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("image_generation_call"),
            id: schemas/* string */.YjP(),
            result: schemas/* string */.YjP()
          }),
          openaiResponsesLocalShellCallSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("function_call"),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            id: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish(),
            namespace: schemas/* string */.YjP().nullish(),
            caller: openaiResponsesToolCallerSchema.nullish()
          }),
          openaiResponsesProgramSchema,
          openaiResponsesProgramOutputSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("custom_tool_call"),
            call_id: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            input: schemas/* string */.YjP(),
            id: schemas/* string */.YjP(),
            async: schemas/* boolean */.zMY().nullish()
          }),
          openaiResponsesComputerCallSchema,
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("reasoning"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP().nullish(),
            summary: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("summary_text"),
                text: schemas/* string */.YjP()
              })
            )
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_call"),
            id: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            output: schemas/* string */.YjP().nullish(),
            error: schemas/* union */.KCZ([
              schemas/* string */.YjP(),
              schemas/* object */.Ikc({
                type: schemas/* string */.YjP().optional(),
                code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
                message: schemas/* string */.YjP().optional()
              }).loose()
            ]).nullish(),
            approval_request_id: schemas/* string */.YjP().nullish()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_list_tools"),
            id: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            tools: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                name: schemas/* string */.YjP(),
                description: schemas/* string */.YjP().optional(),
                input_schema: schemas/* any */.bzn(),
                annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional()
              })
            ),
            error: schemas/* union */.KCZ([
              schemas/* string */.YjP(),
              schemas/* object */.Ikc({
                type: schemas/* string */.YjP().optional(),
                code: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
                message: schemas/* string */.YjP().optional()
              }).loose()
            ]).optional()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("mcp_approval_request"),
            id: schemas/* string */.YjP(),
            server_label: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            arguments: schemas/* string */.YjP(),
            approval_request_id: schemas/* string */.YjP().optional()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("apply_patch_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed"]),
            operation: schemas/* discriminatedUnion */.gMt("type", [
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("create_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("delete_file"),
                path: schemas/* string */.YjP()
              }),
              schemas/* object */.Ikc({
                type: schemas/* literal */.euz("update_file"),
                path: schemas/* string */.YjP(),
                diff: schemas/* string */.YjP()
              })
            ])
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            action: schemas/* object */.Ikc({
              commands: schemas/* array */.YOg(schemas/* string */.YjP())
            })
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("compaction"),
            id: schemas/* string */.YjP(),
            encrypted_content: schemas/* string */.YjP()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("shell_call_output"),
            id: schemas/* string */.YjP(),
            call_id: schemas/* string */.YjP(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            output: schemas/* array */.YOg(
              schemas/* object */.Ikc({
                stdout: schemas/* string */.YjP(),
                stderr: schemas/* string */.YjP(),
                outcome: schemas/* discriminatedUnion */.gMt("type", [
                  schemas/* object */.Ikc({ type: schemas/* literal */.euz("timeout") }),
                  schemas/* object */.Ikc({
                    type: schemas/* literal */.euz("exit"),
                    exit_code: schemas/* number */.aig()
                  })
                ])
              })
            )
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_call"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            arguments: schemas/* unknown */.L5J()
          }),
          schemas/* object */.Ikc({
            type: schemas/* literal */.euz("tool_search_output"),
            id: schemas/* string */.YjP(),
            execution: schemas/* enum */.k5n(["server", "client"]),
            call_id: schemas/* string */.YjP().nullable(),
            status: schemas/* enum */.k5n(["in_progress", "completed", "incomplete"]),
            tools: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema.optional()))
          })
        ])
      ).optional(),
      service_tier: schemas/* string */.YjP().nullish(),
      reasoning: schemas/* object */.Ikc({
        context: schemas/* string */.YjP().nullish()
      }).nullish(),
      incomplete_details: schemas/* object */.Ikc({ reason: schemas/* string */.YjP() }).nullish(),
      usage: openaiResponsesUsageSchema.nullish()
    })
  )
);

// src/responses/openai-responses-prepare-tools.ts



// src/tool/code-interpreter.ts


var codeInterpreterInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      code: schemas/* string */.YjP().nullish(),
      containerId: schemas/* string */.YjP()
    })
  )
);
var codeInterpreterOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      outputs: schemas/* array */.YOg(
        schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({ type: schemas/* literal */.euz("logs"), logs: schemas/* string */.YjP() }),
          schemas/* object */.Ikc({ type: schemas/* literal */.euz("image"), url: schemas/* string */.YjP() })
        ])
      ).nullish()
    })
  )
);
var codeInterpreterArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      container: schemas/* union */.KCZ([
        schemas/* string */.YjP(),
        schemas/* object */.Ikc({
          fileIds: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
        })
      ]).optional()
    })
  )
);
var codeInterpreterToolFactory = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.code_interpreter",
  inputSchema: codeInterpreterInputSchema,
  outputSchema: codeInterpreterOutputSchema
});
var codeInterpreter = (args = {}) => {
  return codeInterpreterToolFactory(args);
};

// src/tool/file-search.ts


var comparisonFilterSchema = schemas/* object */.Ikc({
  key: schemas/* string */.YjP(),
  type: schemas/* enum */.k5n(["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]),
  value: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP())])
});
var compoundFilterSchema = schemas/* object */.Ikc({
  type: schemas/* enum */.k5n(["and", "or"]),
  filters: schemas/* array */.YOg(
    schemas/* union */.KCZ([comparisonFilterSchema, schemas/* lazy */.RZV(() => compoundFilterSchema)])
  )
});
var fileSearchArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      vectorStoreIds: schemas/* array */.YOg(schemas/* string */.YjP()),
      maxNumResults: schemas/* number */.aig().optional(),
      ranking: schemas/* object */.Ikc({
        ranker: schemas/* string */.YjP().optional(),
        scoreThreshold: schemas/* number */.aig().optional()
      }).optional(),
      filters: schemas/* union */.KCZ([comparisonFilterSchema, compoundFilterSchema]).optional()
    })
  )
);
var fileSearchOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      queries: schemas/* array */.YOg(schemas/* string */.YjP()),
      results: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          attributes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
          fileId: schemas/* string */.YjP(),
          filename: schemas/* string */.YjP(),
          score: schemas/* number */.aig(),
          text: schemas/* string */.YjP()
        })
      ).nullable()
    })
  )
);
var fileSearch = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.file_search",
  inputSchema: schemas/* object */.Ikc({}),
  outputSchema: fileSearchOutputSchema
});

// src/tool/image-generation.ts


var imageGenerationArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      action: schemas/* enum */.k5n(["generate", "edit", "auto"]).optional(),
      background: schemas/* enum */.k5n(["auto", "opaque", "transparent"]).optional(),
      inputFidelity: schemas/* enum */.k5n(["low", "high"]).optional(),
      inputImageMask: schemas/* object */.Ikc({
        fileId: schemas/* string */.YjP().optional(),
        imageUrl: schemas/* string */.YjP().optional()
      }).optional(),
      model: schemas/* string */.YjP().optional(),
      moderation: schemas/* enum */.k5n(["auto", "low"]).optional(),
      outputCompression: schemas/* number */.aig().int().min(0).max(100).optional(),
      outputFormat: schemas/* enum */.k5n(["png", "jpeg", "webp"]).optional(),
      partialImages: schemas/* number */.aig().int().min(0).max(3).optional(),
      quality: schemas/* enum */.k5n(["auto", "low", "medium", "high", "xhigh", "max"]).optional(),
      size: schemas/* union */.KCZ([
        schemas/* enum */.k5n(["1024x1024", "1024x1536", "1536x1024", "auto"]),
        schemas/* string */.YjP().regex(/^\d+x\d+$/)
      ]).optional()
    }).strict()
  )
);
var imageGenerationInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(() => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({})));
var imageGenerationOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({ result: schemas/* string */.YjP() }))
);
var imageGenerationToolFactory = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.image_generation",
  inputSchema: imageGenerationInputSchema,
  outputSchema: imageGenerationOutputSchema
});
var imageGeneration = (args = {}) => {
  return imageGenerationToolFactory(args);
};

// src/tool/custom.ts


var customArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      description: schemas/* string */.YjP().optional(),
      async: schemas/* boolean */.zMY().optional(),
      format: schemas/* union */.KCZ([
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("grammar"),
          syntax: schemas/* enum */.k5n(["regex", "lark"]),
          definition: schemas/* string */.YjP()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("text")
        })
      ]).optional()
    })
  )
);
var customInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(() => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* string */.YjP()));
var customToolFactory = (0,provider_utils_dist/* createProviderDefinedToolFactory */.hL)({
  id: "openai.custom",
  inputSchema: customInputSchema
});

// src/tool/mcp.ts


var jsonValueSchema2 = schemas/* lazy */.RZV(
  () => schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig(),
    schemas/* boolean */.zMY(),
    schemas/* null */.chJ(),
    schemas/* array */.YOg(jsonValueSchema2),
    schemas/* record */.g1P(schemas/* string */.YjP(), jsonValueSchema2)
  ])
);
var mcpArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      serverLabel: schemas/* string */.YjP(),
      allowedTools: schemas/* union */.KCZ([
        schemas/* array */.YOg(schemas/* string */.YjP()),
        schemas/* object */.Ikc({
          readOnly: schemas/* boolean */.zMY().optional(),
          toolNames: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
        })
      ]).optional(),
      authorization: schemas/* string */.YjP().optional(),
      connectorId: schemas/* string */.YjP().optional(),
      headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
      requireApproval: schemas/* union */.KCZ([
        schemas/* enum */.k5n(["always", "never"]),
        schemas/* object */.Ikc({
          never: schemas/* object */.Ikc({
            toolNames: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
          }).optional()
        })
      ]).optional(),
      serverDescription: schemas/* string */.YjP().optional(),
      serverUrl: schemas/* string */.YjP().optional()
    }).refine(
      (v) => v.serverUrl != null || v.connectorId != null,
      "One of serverUrl or connectorId must be provided."
    )
  )
);
var mcpInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(() => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({})));
var mcpOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      type: schemas/* literal */.euz("call"),
      serverLabel: schemas/* string */.YjP(),
      name: schemas/* string */.YjP(),
      arguments: schemas/* string */.YjP(),
      output: schemas/* string */.YjP().nullish(),
      error: schemas/* union */.KCZ([schemas/* string */.YjP(), jsonValueSchema2]).optional()
    })
  )
);
var mcpToolFactory = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.mcp",
  inputSchema: mcpInputSchema,
  outputSchema: mcpOutputSchema
});

// src/tool/web-search.ts


var webSearchArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      externalWebAccess: schemas/* boolean */.zMY().optional(),
      filters: schemas/* object */.Ikc({
        allowedDomains: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        blockedDomains: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
      }).optional(),
      searchContextSize: schemas/* enum */.k5n(["low", "medium", "high"]).optional(),
      userLocation: schemas/* object */.Ikc({
        type: schemas/* literal */.euz("approximate"),
        country: schemas/* string */.YjP().optional(),
        city: schemas/* string */.YjP().optional(),
        region: schemas/* string */.YjP().optional(),
        timezone: schemas/* string */.YjP().optional()
      }).optional()
    })
  )
);
var webSearchInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(() => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({})));
var webSearchOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      action: schemas/* discriminatedUnion */.gMt("type", [
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("search"),
          query: schemas/* string */.YjP().optional(),
          queries: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("openPage"),
          url: schemas/* string */.YjP().nullish()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("findInPage"),
          url: schemas/* string */.YjP().nullish(),
          pattern: schemas/* string */.YjP().nullish()
        })
      ]).optional(),
      sources: schemas/* array */.YOg(
        schemas/* discriminatedUnion */.gMt("type", [
          schemas/* object */.Ikc({ type: schemas/* literal */.euz("url"), url: schemas/* string */.YjP() }),
          schemas/* object */.Ikc({ type: schemas/* literal */.euz("api"), name: schemas/* string */.YjP() })
        ])
      ).optional()
    })
  )
);
var webSearchToolFactory = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.web_search",
  inputSchema: webSearchInputSchema,
  outputSchema: webSearchOutputSchema
});
var webSearch = (args = {}) => webSearchToolFactory(args);

// src/tool/web-search-preview.ts


var webSearchPreviewArgsSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      searchContextSize: schemas/* enum */.k5n(["low", "medium", "high"]).optional(),
      userLocation: schemas/* object */.Ikc({
        type: schemas/* literal */.euz("approximate"),
        country: schemas/* string */.YjP().optional(),
        city: schemas/* string */.YjP().optional(),
        region: schemas/* string */.YjP().optional(),
        timezone: schemas/* string */.YjP().optional()
      }).optional()
    })
  )
);
var webSearchPreviewInputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* object */.Ikc({}))
);
var webSearchPreviewOutputSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* object */.Ikc({
      action: schemas/* discriminatedUnion */.gMt("type", [
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("search"),
          query: schemas/* string */.YjP().optional()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("openPage"),
          url: schemas/* string */.YjP().nullish()
        }),
        schemas/* object */.Ikc({
          type: schemas/* literal */.euz("findInPage"),
          url: schemas/* string */.YjP().nullish(),
          pattern: schemas/* string */.YjP().nullish()
        })
      ]).optional()
    })
  )
);
var webSearchPreview = (0,provider_utils_dist/* createProviderExecutedToolFactory */.z)({
  id: "openai.web_search_preview",
  inputSchema: webSearchPreviewInputSchema,
  outputSchema: webSearchPreviewOutputSchema
});

// src/responses/openai-responses-prepare-tools.ts
async function prepareResponsesTools({
  tools,
  toolChoice,
  allowedTools,
  toolNameMapping,
  customProviderToolNames,
  outputSchemaToolNames,
  supportsAsyncToolCalling = true
}) {
  tools = tools?.length ? tools : void 0;
  const toolWarnings = [];
  if (tools == null) {
    return { tools: void 0, toolChoice: void 0, toolWarnings };
  }
  const openaiTools = [];
  const namespaceTools = /* @__PURE__ */ new Map();
  const resolvedCustomProviderToolNames = customProviderToolNames ?? /* @__PURE__ */ new Set();
  const allowedToolResolutions = /* @__PURE__ */ new Map();
  const allowedToolAliases = /* @__PURE__ */ new Map();
  const recordAllowedTool = (toolName, resolution, canonicalName) => {
    allowedToolResolutions.set(toolName, resolution);
    if (canonicalName == null || canonicalName === toolName) {
      return;
    }
    const existingAlias = allowedToolAliases.get(canonicalName);
    if (existingAlias == null) {
      allowedToolAliases.set(canonicalName, resolution);
    } else if (existingAlias !== "ambiguous" && !isSameAllowedTool(existingAlias, resolution)) {
      allowedToolAliases.set(canonicalName, "ambiguous");
    }
  };
  for (const tool of tools) {
    switch (tool.type) {
      case "function": {
        const openaiOptions = tool.providerOptions?.openai;
        if (openaiOptions?.outputSchema != null) {
          outputSchemaToolNames?.add(tool.name);
        }
        const openaiFunctionTool = prepareFunctionTool({
          tool,
          options: openaiOptions,
          toolWarnings,
          async: resolveAsyncToolOption({
            value: openaiOptions?.async,
            supportsAsyncToolCalling,
            toolName: tool.name,
            toolWarnings
          })
        });
        const namespace = openaiOptions?.namespace;
        if (namespace == null) {
          openaiTools.push(openaiFunctionTool);
        } else {
          let namespaceTool = namespaceTools.get(namespace.name);
          if (namespaceTool == null) {
            namespaceTool = {
              type: "namespace",
              name: namespace.name,
              description: namespace.description,
              tools: []
            };
            namespaceTools.set(namespace.name, namespaceTool);
            openaiTools.push(namespaceTool);
          } else if (namespaceTool.description !== namespace.description) {
            throw new dist/* UnsupportedFunctionalityError */.b8({
              functionality: `conflicting descriptions for OpenAI tool namespace "${namespace.name}"`
            });
          }
          namespaceTool.tools.push(openaiFunctionTool);
        }
        recordAllowedTool(
          tool.name,
          namespace != null ? {
            supported: false,
            reason: "tools inside an OpenAI tool namespace are not visible to tool_choice.allowed_tools"
          } : openaiOptions?.deferLoading === true ? {
            supported: false,
            reason: "deferred tools are not visible to tool_choice.allowed_tools"
          } : {
            supported: true,
            entry: { type: "function", name: tool.name }
          },
          void 0
        );
        break;
      }
      case "provider": {
        const openaiToolCountBefore = openaiTools.length;
        switch (tool.id) {
          case "openai.file_search": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: fileSearchArgsSchema
            });
            openaiTools.push({
              type: "file_search",
              vector_store_ids: args.vectorStoreIds,
              max_num_results: args.maxNumResults,
              ranking_options: args.ranking ? {
                ranker: args.ranking.ranker,
                score_threshold: args.ranking.scoreThreshold
              } : void 0,
              filters: args.filters
            });
            break;
          }
          case "openai.local_shell": {
            openaiTools.push({
              type: "local_shell"
            });
            break;
          }
          case "openai.shell": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: shellArgsSchema
            });
            openaiTools.push({
              type: "shell",
              ...args.environment && {
                environment: mapShellEnvironment(args.environment)
              }
            });
            break;
          }
          case "openai.apply_patch": {
            openaiTools.push({
              type: "apply_patch"
            });
            break;
          }
          case "openai.computer": {
            openaiTools.push({
              type: "computer"
            });
            break;
          }
          case "openai.web_search_preview": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: webSearchPreviewArgsSchema
            });
            openaiTools.push({
              type: "web_search_preview",
              search_context_size: args.searchContextSize,
              user_location: args.userLocation
            });
            break;
          }
          case "openai.web_search": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: webSearchArgsSchema
            });
            openaiTools.push({
              type: "web_search",
              filters: args.filters != null ? {
                allowed_domains: args.filters.allowedDomains,
                blocked_domains: args.filters.blockedDomains
              } : void 0,
              external_web_access: args.externalWebAccess,
              search_context_size: args.searchContextSize,
              user_location: args.userLocation
            });
            break;
          }
          case "openai.code_interpreter": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: codeInterpreterArgsSchema
            });
            openaiTools.push({
              type: "code_interpreter",
              container: args.container == null ? { type: "auto", file_ids: void 0 } : typeof args.container === "string" ? args.container : { type: "auto", file_ids: args.container.fileIds }
            });
            break;
          }
          case "openai.image_generation": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: imageGenerationArgsSchema
            });
            openaiTools.push({
              type: "image_generation",
              action: args.action,
              background: args.background,
              input_fidelity: args.inputFidelity,
              input_image_mask: args.inputImageMask ? {
                file_id: args.inputImageMask.fileId,
                image_url: args.inputImageMask.imageUrl
              } : void 0,
              model: args.model,
              moderation: args.moderation,
              partial_images: args.partialImages,
              quality: args.quality,
              output_compression: args.outputCompression,
              output_format: args.outputFormat,
              size: args.size
            });
            break;
          }
          case "openai.mcp": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: mcpArgsSchema
            });
            const mapApprovalFilter = (filter) => ({
              tool_names: filter.toolNames
            });
            const requireApproval = args.requireApproval;
            const requireApprovalParam = requireApproval == null ? void 0 : typeof requireApproval === "string" ? requireApproval : requireApproval.never != null ? { never: mapApprovalFilter(requireApproval.never) } : void 0;
            openaiTools.push({
              type: "mcp",
              server_label: args.serverLabel,
              allowed_tools: Array.isArray(args.allowedTools) ? args.allowedTools : args.allowedTools ? {
                read_only: args.allowedTools.readOnly,
                tool_names: args.allowedTools.toolNames
              } : void 0,
              authorization: args.authorization,
              connector_id: args.connectorId,
              headers: args.headers,
              require_approval: requireApprovalParam ?? "never",
              server_description: args.serverDescription,
              server_url: args.serverUrl
            });
            break;
          }
          case "openai.custom": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: customArgsSchema
            });
            openaiTools.push({
              type: "custom",
              name: tool.name,
              description: args.description,
              ...resolveAsyncToolOption({
                value: args.async,
                supportsAsyncToolCalling,
                toolName: tool.name,
                toolWarnings
              }) != null ? { async: args.async } : {},
              format: args.format
            });
            resolvedCustomProviderToolNames.add(tool.name);
            break;
          }
          case "openai.programmatic_tool_calling": {
            openaiTools.push({
              type: "programmatic_tool_calling"
            });
            break;
          }
          case "openai.tool_search": {
            const args = await (0,provider_utils_dist/* validateTypes */.k5)({
              value: tool.args,
              schema: toolSearchArgsSchema
            });
            openaiTools.push({
              type: "tool_search",
              ...args.execution != null ? { execution: args.execution } : {},
              ...args.description != null ? { description: args.description } : {},
              ...args.parameters != null ? { parameters: args.parameters } : {}
            });
            break;
          }
        }
        if (openaiTools.length > openaiToolCountBefore) {
          const openaiTool = openaiTools[openaiToolCountBefore];
          recordAllowedTool(
            tool.name,
            toAllowedToolResolution(openaiTool),
            toolNameMapping?.toProviderToolName(tool.name)
          );
        }
        break;
      }
      default:
        toolWarnings.push({
          type: "unsupported",
          feature: `function tool ${tool}`
        });
        break;
    }
  }
  if (allowedTools != null) {
    const allowedToolEntries = [];
    const droppedToolNames = [];
    for (const name of allowedTools.toolNames) {
      const directResolution = allowedToolResolutions.get(name);
      const resolution = directResolution ?? allowedToolAliases.get(name);
      if (directResolution != null && allowedToolAliases.has(name)) {
        toolWarnings.push({
          type: "unsupported",
          feature: `allowedTools entry "${name}"`,
          details: "this name is both a tool name and the provider tool name of another tool in this request; the tool with this name is allowed"
        });
      }
      if (resolution === "ambiguous") {
        toolWarnings.push({
          type: "unsupported",
          feature: `allowedTools entry "${name}"`,
          details: "several tools in this request share this provider tool name; use the tool name from the tools for this request instead"
        });
        droppedToolNames.push(name);
        continue;
      }
      if (resolution == null) {
        toolWarnings.push({
          type: "unsupported",
          feature: `allowedTools entry "${name}"`,
          details: "the tool is not part of the tools for this request and is sent as a function tool"
        });
        allowedToolEntries.push({
          type: "function",
          name: toolNameMapping?.toProviderToolName(name) ?? name
        });
        continue;
      }
      if (!resolution.supported) {
        toolWarnings.push({
          type: "unsupported",
          feature: `allowedTools entry "${name}"`,
          details: `${resolution.reason}; the tool is removed from the allowed tools`
        });
        droppedToolNames.push(name);
        continue;
      }
      allowedToolEntries.push(resolution.entry);
    }
    if (allowedToolEntries.length === 0) {
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: `allowedTools with only tools that cannot be allow-listed (${droppedToolNames.join(
          ", "
        )})`
      });
    }
    return {
      tools: openaiTools,
      toolChoice: {
        type: "allowed_tools",
        mode: allowedTools.mode ?? "auto",
        tools: allowedToolEntries
      },
      toolWarnings
    };
  }
  if (toolChoice == null) {
    return { tools: openaiTools, toolChoice: void 0, toolWarnings };
  }
  const type = toolChoice.type;
  switch (type) {
    case "auto":
    case "none":
    case "required":
      return { tools: openaiTools, toolChoice: type, toolWarnings };
    case "tool": {
      const resolvedToolName = toolNameMapping?.toProviderToolName(toolChoice.toolName) ?? toolChoice.toolName;
      return {
        tools: openaiTools,
        toolChoice: resolvedToolName === "code_interpreter" || resolvedToolName === "file_search" || resolvedToolName === "image_generation" || resolvedToolName === "web_search_preview" || resolvedToolName === "web_search" || resolvedToolName === "mcp" || resolvedToolName === "apply_patch" || resolvedToolName === "computer" || resolvedToolName === "programmatic_tool_calling" ? { type: resolvedToolName } : resolvedCustomProviderToolNames.has(resolvedToolName) ? { type: "custom", name: resolvedToolName } : { type: "function", name: resolvedToolName },
        toolWarnings
      };
    }
    default: {
      const _exhaustiveCheck = type;
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: `tool choice type: ${_exhaustiveCheck}`
      });
    }
  }
}
function allowedToolKey(entry) {
  switch (entry.type) {
    case "mcp":
      return `mcp:${entry.server_label}`;
    case "function":
    case "custom":
      return `${entry.type}:${entry.name}`;
    default:
      return entry.type;
  }
}
function isSameAllowedTool(a, b) {
  if (a.supported && b.supported) {
    return allowedToolKey(a.entry) === allowedToolKey(b.entry);
  }
  if (!a.supported && !b.supported) {
    return a.reason === b.reason;
  }
  return false;
}
function toAllowedToolResolution(tool) {
  switch (tool.type) {
    case "custom":
      return { supported: true, entry: { type: "custom", name: tool.name } };
    case "mcp":
      return {
        supported: true,
        entry: { type: "mcp", server_label: tool.server_label }
      };
    case "file_search":
    case "web_search":
    case "web_search_preview":
    case "image_generation":
    case "code_interpreter":
    case "computer":
    case "apply_patch":
    case "shell":
    case "local_shell":
    case "programmatic_tool_calling":
      return { supported: true, entry: { type: tool.type } };
    default:
      return {
        supported: false,
        reason: `OpenAI does not support ${tool.type} tools in tool_choice.allowed_tools`
      };
  }
}
function prepareFunctionTool({
  tool,
  options,
  toolWarnings,
  async
}) {
  const deferLoading = options?.deferLoading;
  const normalizedInputSchema = normalizeOpenAIJsonSchema(tool.inputSchema);
  const normalizedOutputSchema = options?.outputSchema != null ? normalizeOpenAIJsonSchema(options.outputSchema) : void 0;
  toolWarnings.push(
    ...normalizedInputSchema.warnings,
    ...normalizedOutputSchema?.warnings ?? []
  );
  return {
    type: "function",
    name: tool.name,
    description: tool.description,
    parameters: normalizedInputSchema.schema,
    ...async != null ? { async } : {},
    strict: tool.strict ?? false,
    ...deferLoading != null ? { defer_loading: deferLoading } : {},
    ...options?.allowedCallers != null ? { allowed_callers: options.allowedCallers } : {},
    ...options?.outputSchema != null ? { output_schema: normalizedOutputSchema?.schema } : {}
  };
}
function resolveAsyncToolOption({
  value,
  supportsAsyncToolCalling,
  toolName,
  toolWarnings
}) {
  if (value !== true || supportsAsyncToolCalling) {
    return value;
  }
  toolWarnings.push({
    type: "unsupported",
    feature: `async tool calling for "${toolName}"`,
    details: "Async tool calling is only supported by GPT-6 and later models."
  });
}
function mapShellEnvironment(environment) {
  if (environment.type === "containerReference") {
    const env2 = environment;
    return {
      type: "container_reference",
      container_id: env2.containerId
    };
  }
  if (environment.type === "containerAuto") {
    const env2 = environment;
    return {
      type: "container_auto",
      file_ids: env2.fileIds,
      memory_limit: env2.memoryLimit,
      network_policy: env2.networkPolicy == null ? void 0 : env2.networkPolicy.type === "disabled" ? { type: "disabled" } : {
        type: "allowlist",
        allowed_domains: env2.networkPolicy.allowedDomains,
        domain_secrets: env2.networkPolicy.domainSecrets
      },
      skills: mapShellSkills(env2.skills)
    };
  }
  const env = environment;
  return {
    type: "local",
    skills: env.skills
  };
}
function mapShellSkills(skills) {
  return skills?.map(
    (skill) => skill.type === "skillReference" ? {
      type: "skill_reference",
      skill_id: (0,provider_utils_dist/* resolveProviderReference */.p5)({
        reference: skill.providerReference ?? {},
        provider: "openai"
      }),
      version: skill.version ?? "latest"
    } : {
      type: "inline",
      name: skill.name,
      description: skill.description,
      source: {
        type: "base64",
        media_type: skill.source.mediaType,
        data: skill.source.data
      }
    }
  );
}

// src/responses/openai-responses-language-model.ts
function extractApprovalRequestIdToToolCallIdMapping(prompt) {
  const mapping = {};
  for (const message of prompt) {
    if (message.role !== "assistant") continue;
    for (const part of message.content) {
      if (part.type !== "tool-call") continue;
      const approvalRequestId = part.providerOptions?.openai?.approvalRequestId;
      if (approvalRequestId != null) {
        mapping[approvalRequestId] = part.toolCallId;
      }
    }
  }
  return mapping;
}
function mapComputerAction(action) {
  switch (action.type) {
    case "click":
      return {
        type: "click",
        button: action.button,
        x: action.x,
        y: action.y,
        ...action.keys != null && { keys: action.keys }
      };
    case "double_click":
      return {
        type: "double_click",
        x: action.x,
        y: action.y,
        ...action.keys != null && { keys: action.keys }
      };
    case "drag":
      return {
        type: "drag",
        path: action.path,
        ...action.keys != null && { keys: action.keys }
      };
    case "keypress":
      return action;
    case "move":
      return {
        type: "move",
        x: action.x,
        y: action.y,
        ...action.keys != null && { keys: action.keys }
      };
    case "screenshot":
      return action;
    case "scroll":
      return {
        type: "scroll",
        x: action.x,
        y: action.y,
        scrollX: action.scroll_x,
        scrollY: action.scroll_y,
        ...action.keys != null && { keys: action.keys }
      };
    case "type":
      return action;
    case "wait":
      return action;
  }
}
function mapComputerCallInput({
  action,
  actions,
  pending_safety_checks,
  status
}) {
  return {
    actions: (actions ?? (action != null ? [action] : [])).map(
      mapComputerAction
    ),
    pendingSafetyChecks: pending_safety_checks?.map((safetyCheck) => ({
      id: safetyCheck.id,
      ...safetyCheck.code != null && { code: safetyCheck.code },
      ...safetyCheck.message != null && { message: safetyCheck.message }
    })) ?? [],
    status
  };
}
var openaiResponsesSupportedUrls = {
  "image/*": [/^https?:\/\/.*$/],
  "application/pdf": [/^https?:\/\/.*$/]
};
function getConfigurationUpdateUnsupportedReason({
  modelCapabilities,
  options
}) {
  if (!modelCapabilities.supportsConfigurationUpdate) {
    return "reasoningEffortUpdate is only supported by GPT-6 and later models";
  }
  if (options?.reasoningMode === "pro" || options?.contextManagement != null || options?.truncation === "auto") {
    return "reasoningEffortUpdate requires standard reasoning mode without automatic compaction or automatic truncation";
  }
  return void 0;
}
var OpenAIResponsesLanguageModel = class _OpenAIResponsesLanguageModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.supportedUrls = openaiResponsesSupportedUrls;
    this.modelId = modelId;
    this.config = config;
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _OpenAIResponsesLanguageModel(
      options.modelId,
      prepareOpenAIConfigForWorkflowDeserialize(options.config)
    );
  }
  get provider() {
    return this.config.provider;
  }
  static async prepareRequest({
    modelId,
    config,
    options: {
      maxOutputTokens,
      temperature,
      stopSequences,
      topP,
      topK,
      presencePenalty,
      frequencyPenalty,
      seed,
      prompt,
      reasoning,
      providerOptions,
      tools,
      toolChoice,
      responseFormat
    }
  }) {
    const warnings = [];
    const modelCapabilities = getOpenAILanguageModelCapabilities(modelId);
    if (topK != null) {
      warnings.push({ type: "unsupported", feature: "topK" });
    }
    if (seed != null) {
      warnings.push({ type: "unsupported", feature: "seed" });
    }
    if (presencePenalty != null) {
      warnings.push({ type: "unsupported", feature: "presencePenalty" });
    }
    if (frequencyPenalty != null) {
      warnings.push({ type: "unsupported", feature: "frequencyPenalty" });
    }
    if (stopSequences != null) {
      warnings.push({ type: "unsupported", feature: "stopSequences" });
    }
    const providerOptionsName = config.provider.includes("azure") ? "azure" : "openai";
    let openaiOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: providerOptionsName,
      providerOptions,
      schema: openaiLanguageModelResponsesOptionsSchema
    });
    if (openaiOptions == null && providerOptionsName !== "openai") {
      openaiOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
        provider: "openai",
        providerOptions,
        schema: openaiLanguageModelResponsesOptionsSchema
      });
    }
    let resolvedReasoningEffort = openaiOptions?.reasoningEffort ?? ((0,provider_utils_dist/* isCustomReasoning */.g6)(reasoning) ? reasoning : void 0);
    if (resolvedReasoningEffort != null && modelCapabilities.supportedReasoningEfforts != null && !modelCapabilities.supportedReasoningEfforts.includes(
      resolvedReasoningEffort
    )) {
      warnings.push({
        type: "unsupported",
        feature: "reasoningEffort",
        details: `${modelId} only supports the following reasoning efforts: ${modelCapabilities.supportedReasoningEfforts.join(", ")}`
      });
      resolvedReasoningEffort = void 0;
    }
    const resolvedReasoningSummary = openaiOptions?.reasoningSummary !== void 0 ? openaiOptions.reasoningSummary : resolvedReasoningEffort != null && resolvedReasoningEffort !== "none" ? "detailed" : void 0;
    const isReasoningModel = openaiOptions?.forceReasoning ?? modelCapabilities.isReasoningModel;
    if (openaiOptions?.conversation && openaiOptions?.previousResponseId) {
      warnings.push({
        type: "unsupported",
        feature: "conversation",
        details: "conversation and previousResponseId cannot be used together"
      });
    }
    const toolNameMapping = (0,provider_utils_dist/* createToolNameMapping */.CR)({
      tools,
      providerToolNames: {
        "openai.code_interpreter": "code_interpreter",
        "openai.computer": "computer",
        "openai.file_search": "file_search",
        "openai.image_generation": "image_generation",
        "openai.local_shell": "local_shell",
        "openai.shell": "shell",
        "openai.web_search": "web_search",
        "openai.web_search_preview": "web_search_preview",
        "openai.mcp": "mcp",
        "openai.apply_patch": "apply_patch",
        "openai.tool_search": "tool_search",
        "openai.programmatic_tool_calling": "programmatic_tool_calling"
      }
    });
    const customProviderToolNames = /* @__PURE__ */ new Set();
    const outputSchemaToolNames = /* @__PURE__ */ new Set();
    const {
      tools: openaiTools,
      toolChoice: openaiToolChoice,
      toolWarnings
    } = await prepareResponsesTools({
      tools,
      toolChoice,
      allowedTools: openaiOptions?.allowedTools ?? void 0,
      toolNameMapping,
      customProviderToolNames,
      outputSchemaToolNames,
      supportsAsyncToolCalling: modelCapabilities.supportsAsyncToolCalling
    });
    const configurationUpdateUnsupportedReason = getConfigurationUpdateUnsupportedReason({
      modelCapabilities,
      options: openaiOptions
    });
    const { input, warnings: inputWarnings } = await convertToOpenAIResponsesInput({
      prompt,
      toolNameMapping,
      systemMessageMode: openaiOptions?.systemMessageMode ?? (isReasoningModel ? "developer" : modelCapabilities.systemMessageMode),
      providerOptionsName,
      configurationUpdateUnsupportedReason,
      explicitMessageItemType: config.explicitMessageItemType,
      fileIdPrefixes: config.fileIdPrefixes,
      passThroughUnsupportedFiles: openaiOptions?.passThroughUnsupportedFiles ?? false,
      store: openaiOptions?.store ?? true,
      hasConversation: openaiOptions?.conversation != null,
      hasPreviousResponseId: openaiOptions?.previousResponseId != null,
      hasLocalShellTool: hasOpenAITool("openai.local_shell"),
      hasShellTool: hasOpenAITool("openai.shell"),
      hasApplyPatchTool: hasOpenAITool("openai.apply_patch"),
      hasComputerTool: hasOpenAITool("openai.computer"),
      toolSearchToolName: getOpenAIToolName("openai.tool_search"),
      customProviderToolNames: customProviderToolNames.size > 0 ? customProviderToolNames : void 0,
      outputSchemaToolNames: outputSchemaToolNames.size > 0 ? outputSchemaToolNames : void 0
    });
    warnings.push(...inputWarnings);
    const getUpdateEffortUnsupportedReason = (effort) => effort != null && modelCapabilities.supportedReasoningEfforts?.includes(effort) === false ? `${modelId} only supports the following reasoning efforts: ${modelCapabilities.supportedReasoningEfforts.join(", ")}` : void 0;
    for (const item of input) {
      if (item.type === "configuration_update") {
        const unsupportedReason = getUpdateEffortUnsupportedReason(
          item.reasoning.effort
        );
        if (unsupportedReason != null) {
          throw new dist/* UnsupportedFunctionalityError */.b8({
            functionality: "Message-level reasoningEffortUpdate",
            message: unsupportedReason
          });
        }
      }
    }
    const reasoningEffortUpdate = openaiOptions?.reasoningEffortUpdate;
    const requestUpdateUnsupportedReason = configurationUpdateUnsupportedReason ?? getUpdateEffortUnsupportedReason(reasoningEffortUpdate);
    if (reasoningEffortUpdate != null && requestUpdateUnsupportedReason != null) {
      warnings.push({
        type: "unsupported",
        feature: "reasoningEffortUpdate",
        details: requestUpdateUnsupportedReason
      });
    } else if (reasoningEffortUpdate != null) {
      const firstItem = input[0];
      if (firstItem?.type !== "configuration_update" || firstItem.reasoning.effort !== reasoningEffortUpdate) {
        input.unshift({
          type: "configuration_update",
          reasoning: { effort: reasoningEffortUpdate }
        });
      }
    }
    for (let i = 1; i < input.length; i++) {
      if (input[i - 1].type === "configuration_update" && input[i].type === "configuration_update") {
        throw new dist/* UnsupportedFunctionalityError */.b8({
          functionality: "Adjacent reasoning effort configuration updates"
        });
      }
    }
    if (openaiOptions?.compactionTrigger) {
      input.push({ type: "compaction_trigger" });
    }
    const strictJsonSchema = openaiOptions?.strictJsonSchema ?? true;
    const normalizedResponseFormatSchema = responseFormat?.type === "json" && responseFormat.schema != null ? normalizeOpenAIJsonSchema(responseFormat.schema) : void 0;
    if (normalizedResponseFormatSchema != null) {
      warnings.push(...normalizedResponseFormatSchema.warnings);
    }
    let include = openaiOptions?.include;
    function addInclude(key) {
      if (include == null) {
        include = [key];
      } else if (!include.includes(key)) {
        include = [...include, key];
      }
    }
    function getOpenAIToolName(id) {
      return tools?.find((tool) => tool.type === "provider" && tool.id === id)?.name;
    }
    function hasOpenAITool(id) {
      return getOpenAIToolName(id) != null;
    }
    const topLogprobs = typeof openaiOptions?.logprobs === "number" ? openaiOptions?.logprobs : openaiOptions?.logprobs === true ? TOP_LOGPROBS_MAX : void 0;
    if (topLogprobs) {
      addInclude("message.output_text.logprobs");
    }
    const webSearchToolName = tools?.find(
      (tool) => tool.type === "provider" && (tool.id === "openai.web_search" || tool.id === "openai.web_search_preview")
    )?.name;
    if (webSearchToolName && config.supportsWebSearchSourcesInclude !== false && openaiOptions?.includeWebSearchSources !== false) {
      addInclude("web_search_call.action.sources");
    }
    if (hasOpenAITool("openai.code_interpreter")) {
      addInclude("code_interpreter_call.outputs");
    }
    const store = openaiOptions?.store;
    if (store === false && isReasoningModel) {
      addInclude("reasoning.encrypted_content");
    }
    const baseArgs = {
      model: modelId,
      input,
      temperature,
      top_p: topP,
      max_output_tokens: maxOutputTokens,
      ...(responseFormat?.type === "json" || openaiOptions?.textVerbosity) && {
        text: {
          ...responseFormat?.type === "json" && {
            format: normalizedResponseFormatSchema != null ? {
              type: "json_schema",
              strict: strictJsonSchema,
              name: responseFormat.name ?? "response",
              description: responseFormat.description,
              schema: normalizedResponseFormatSchema.schema
            } : { type: "json_object" }
          },
          ...openaiOptions?.textVerbosity && {
            verbosity: openaiOptions.textVerbosity
          }
        }
      },
      // provider options:
      conversation: openaiOptions?.conversation,
      max_tool_calls: openaiOptions?.maxToolCalls,
      metadata: openaiOptions?.metadata,
      parallel_tool_calls: openaiOptions?.parallelToolCalls,
      previous_response_id: openaiOptions?.previousResponseId,
      store,
      user: openaiOptions?.user,
      instructions: openaiOptions?.instructions,
      service_tier: openaiOptions?.serviceTier,
      include,
      prompt_cache_key: openaiOptions?.promptCacheKey,
      prompt_cache_options: openaiOptions?.promptCacheOptions,
      prompt_cache_retention: openaiOptions?.promptCacheRetention,
      safety_identifier: openaiOptions?.safetyIdentifier,
      top_logprobs: topLogprobs,
      truncation: openaiOptions?.truncation,
      // context management (server-side compaction):
      ...openaiOptions?.contextManagement && {
        context_management: openaiOptions.contextManagement.map((cm) => ({
          type: cm.type,
          compact_threshold: cm.compactThreshold
        }))
      },
      // model-specific settings:
      ...isReasoningModel && (resolvedReasoningEffort != null || resolvedReasoningSummary != null || openaiOptions?.reasoningMode != null || openaiOptions?.reasoningContext != null) && {
        reasoning: {
          ...resolvedReasoningEffort != null && {
            effort: resolvedReasoningEffort
          },
          ...resolvedReasoningSummary != null && {
            summary: resolvedReasoningSummary
          },
          ...openaiOptions?.reasoningMode != null && {
            mode: openaiOptions.reasoningMode
          },
          ...openaiOptions?.reasoningContext != null && {
            context: openaiOptions.reasoningContext
          }
        }
      }
    };
    if (modelCapabilities.supportsConfigurationUpdate && baseArgs.prompt_cache_retention != null) {
      baseArgs.prompt_cache_retention = void 0;
      warnings.push({
        type: "unsupported",
        feature: "promptCacheRetention",
        details: "promptCacheRetention is not supported by GPT-6 and later models; use promptCacheOptions instead"
      });
    }
    if (isReasoningModel) {
      if (!(resolvedReasoningEffort === "none" && modelCapabilities.supportsNonReasoningParameters)) {
        if (baseArgs.temperature != null) {
          baseArgs.temperature = void 0;
          warnings.push({
            type: "unsupported",
            feature: "temperature",
            details: "temperature is not supported for reasoning models"
          });
        }
        if (baseArgs.top_p != null) {
          baseArgs.top_p = void 0;
          warnings.push({
            type: "unsupported",
            feature: "topP",
            details: "topP is not supported for reasoning models"
          });
        }
        if (modelCapabilities.supportedReasoningEfforts != null && (baseArgs.top_logprobs != null || baseArgs.include?.includes("message.output_text.logprobs"))) {
          baseArgs.top_logprobs = void 0;
          const filteredInclude = baseArgs.include?.filter(
            (value) => value !== "message.output_text.logprobs"
          );
          baseArgs.include = filteredInclude != null && filteredInclude.length > 0 ? filteredInclude : void 0;
          warnings.push({
            type: "unsupported",
            feature: "logprobs",
            details: "logprobs is not supported for reasoning models"
          });
        }
      }
    } else {
      if (openaiOptions?.reasoningEffort != null) {
        warnings.push({
          type: "unsupported",
          feature: "reasoningEffort",
          details: "reasoningEffort is not supported for non-reasoning models"
        });
      }
      if (openaiOptions?.reasoningSummary != null) {
        warnings.push({
          type: "unsupported",
          feature: "reasoningSummary",
          details: "reasoningSummary is not supported for non-reasoning models"
        });
      }
      if (openaiOptions?.reasoningMode != null) {
        warnings.push({
          type: "unsupported",
          feature: "reasoningMode",
          details: "reasoningMode is not supported for non-reasoning models"
        });
      }
      if (openaiOptions?.reasoningContext != null) {
        warnings.push({
          type: "unsupported",
          feature: "reasoningContext",
          details: "reasoningContext is not supported for non-reasoning models"
        });
      }
    }
    if (openaiOptions?.serviceTier === "flex" && !modelCapabilities.supportsFlexProcessing) {
      warnings.push({
        type: "unsupported",
        feature: "serviceTier",
        details: "flex processing is only available for o3, o4-mini, and gpt-5 models"
      });
      delete baseArgs.service_tier;
    }
    if ((openaiOptions?.serviceTier === "priority" || openaiOptions?.serviceTier === "fast") && !modelCapabilities.supportsPriorityProcessing) {
      warnings.push({
        type: "unsupported",
        feature: "serviceTier",
        details: "priority processing is only available for supported models (gpt-4, gpt-5, gpt-5-mini, o3, o4-mini) and requires Enterprise access. gpt-5-nano is not supported"
      });
      delete baseArgs.service_tier;
    }
    const shellToolEnvType = tools?.find(
      (tool) => tool.type === "provider" && tool.id === "openai.shell"
    )?.args?.environment?.type;
    const isShellProviderExecuted = shellToolEnvType === "containerAuto" || shellToolEnvType === "containerReference";
    return {
      webSearchToolName,
      args: {
        ...baseArgs,
        tools: openaiTools,
        tool_choice: openaiToolChoice
      },
      warnings: [...warnings, ...toolWarnings],
      store,
      toolNameMapping,
      providerOptionsName,
      isShellProviderExecuted
    };
  }
  getArgs(options) {
    return _OpenAIResponsesLanguageModel.prepareRequest({
      modelId: this.modelId,
      config: this.config,
      options
    });
  }
  async doGenerate(options) {
    const {
      args: body,
      warnings,
      webSearchToolName,
      toolNameMapping,
      providerOptionsName,
      isShellProviderExecuted
    } = await this.getArgs(options);
    const url = this.config.url({
      path: "/responses",
      modelId: this.modelId
    });
    const approvalRequestIdToDummyToolCallIdFromPrompt = extractApprovalRequestIdToToolCallIdMapping(options.prompt);
    const {
      responseHeaders,
      value: response,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url,
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        openaiResponsesResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    if (response.error) {
      throw new dist/* APICallError */.hL({
        message: response.error.message,
        url,
        requestBodyValues: body,
        statusCode: 400,
        responseHeaders,
        responseBody: rawResponse,
        isRetryable: false
      });
    }
    if (response.output == null) {
      const detail = response.incomplete_details?.reason;
      throw new dist/* APICallError */.hL({
        message: detail ? `Responses API returned no output (${detail})` : "Responses API returned no output",
        url,
        requestBodyValues: body,
        statusCode: 500,
        responseHeaders,
        responseBody: rawResponse,
        isRetryable: false
      });
    }
    const content = [];
    const logprobs = [];
    const functionTools = options.tools?.filter(
      (tool) => tool.type === "function"
    ) ?? [];
    let hasFunctionCall = false;
    const hostedToolSearchCallIds = [];
    for (const part of response.output) {
      switch (part.type) {
        case "reasoning": {
          if (part.summary.length === 0) {
            part.summary.push({ type: "summary_text", text: "" });
          }
          for (const summary of part.summary) {
            content.push({
              type: "reasoning",
              text: summary.text,
              providerMetadata: {
                [providerOptionsName]: {
                  itemId: part.id,
                  reasoningEncryptedContent: part.encrypted_content ?? null
                }
              }
            });
          }
          break;
        }
        case "image_generation_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("image_generation"),
            input: "{}",
            providerExecuted: true
          });
          content.push({
            type: "tool-result",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("image_generation"),
            result: {
              result: part.result
            }
          });
          break;
        }
        case "tool_search_call": {
          const toolCallId = part.call_id ?? part.id;
          const isHosted = part.execution === "server";
          if (isHosted) {
            hostedToolSearchCallIds.push(toolCallId);
          }
          content.push({
            type: "tool-call",
            toolCallId,
            toolName: toolNameMapping.toCustomToolName("tool_search"),
            input: JSON.stringify({
              arguments: part.arguments,
              call_id: part.call_id
            }),
            ...isHosted ? { providerExecuted: true } : {},
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "tool_search_output": {
          const toolCallId = part.call_id ?? hostedToolSearchCallIds.shift() ?? part.id;
          content.push({
            type: "tool-result",
            toolCallId,
            toolName: toolNameMapping.toCustomToolName("tool_search"),
            result: {
              tools: part.tools
            },
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "local_shell_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName("local_shell"),
            input: JSON.stringify({
              action: part.action
            }),
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "shell_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName("shell"),
            input: JSON.stringify({
              action: {
                commands: part.action.commands
              }
            }),
            ...isShellProviderExecuted && { providerExecuted: true },
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "shell_call_output": {
          content.push({
            type: "tool-result",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName("shell"),
            result: {
              output: part.output.map((item) => ({
                stdout: item.stdout,
                stderr: item.stderr,
                outcome: item.outcome.type === "exit" ? {
                  type: "exit",
                  exitCode: item.outcome.exit_code
                } : { type: "timeout" }
              }))
            }
          });
          break;
        }
        case "message": {
          for (const contentPart of part.content) {
            if (options.providerOptions?.[providerOptionsName]?.logprobs && contentPart.logprobs) {
              logprobs.push(contentPart.logprobs);
            }
            const providerMetadata2 = {
              itemId: part.id,
              ...part.phase != null && { phase: part.phase },
              ...contentPart.annotations.length > 0 && {
                annotations: contentPart.annotations
              }
            };
            content.push({
              type: "text",
              text: contentPart.text,
              providerMetadata: {
                [providerOptionsName]: providerMetadata2
              }
            });
            for (const annotation of contentPart.annotations) {
              if (annotation.type === "url_citation") {
                content.push({
                  type: "source",
                  sourceType: "url",
                  id: this.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  url: annotation.url,
                  title: annotation.title
                });
              } else if (annotation.type === "file_citation") {
                content.push({
                  type: "source",
                  sourceType: "document",
                  id: this.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "text/plain",
                  title: annotation.filename,
                  filename: annotation.filename,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: annotation.type,
                      fileId: annotation.file_id,
                      index: annotation.index
                    }
                  }
                });
              } else if (annotation.type === "container_file_citation") {
                content.push({
                  type: "source",
                  sourceType: "document",
                  id: this.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "text/plain",
                  title: annotation.filename,
                  filename: annotation.filename,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: annotation.type,
                      fileId: annotation.file_id,
                      containerId: annotation.container_id
                    }
                  }
                });
              } else if (annotation.type === "file_path") {
                content.push({
                  type: "source",
                  sourceType: "document",
                  id: this.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "application/octet-stream",
                  title: annotation.file_id,
                  filename: annotation.file_id,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: annotation.type,
                      fileId: annotation.file_id,
                      index: annotation.index
                    }
                  }
                });
              }
            }
          }
          break;
        }
        case "function_call": {
          hasFunctionCall = true;
          const expandedToolCalls = await expandParallelToolCall({
            toolCall: {
              toolCallId: part.call_id,
              toolName: part.name,
              input: part.arguments
            },
            tools: functionTools,
            providerOptionsName,
            itemId: part.id
          });
          if (expandedToolCalls != null) {
            content.push(...expandedToolCalls);
            break;
          }
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName: part.name,
            input: part.arguments,
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id,
                ...part.async != null && { async: part.async },
                ...part.namespace != null && { namespace: part.namespace },
                ...part.caller != null && {
                  caller: part.caller.type === "program" ? {
                    type: "program",
                    callerId: part.caller.caller_id
                  } : part.caller
                }
              }
            }
          });
          break;
        }
        case "program": {
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName(
              "programmatic_tool_calling"
            ),
            input: JSON.stringify({
              code: part.code,
              fingerprint: part.fingerprint
            }),
            providerExecuted: true,
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "program_output": {
          content.push({
            type: "tool-result",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName(
              "programmatic_tool_calling"
            ),
            result: {
              result: part.result,
              status: part.status
            },
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "custom_tool_call": {
          hasFunctionCall = true;
          const toolName = toolNameMapping.toCustomToolName(part.name);
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName,
            input: JSON.stringify(part.input),
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id,
                ...part.async != null && { async: part.async }
              }
            }
          });
          break;
        }
        case "web_search_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName(
              webSearchToolName ?? "web_search"
            ),
            input: JSON.stringify({}),
            providerExecuted: true
          });
          content.push({
            type: "tool-result",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName(
              webSearchToolName ?? "web_search"
            ),
            result: mapWebSearchOutput(part.action)
          });
          break;
        }
        case "mcp_call": {
          const toolCallId = part.approval_request_id != null ? approvalRequestIdToDummyToolCallIdFromPrompt[part.approval_request_id] ?? part.id : part.id;
          const toolName = `mcp.${part.name}`;
          content.push({
            type: "tool-call",
            toolCallId,
            toolName,
            input: part.arguments,
            providerExecuted: true,
            dynamic: true
          });
          content.push({
            type: "tool-result",
            toolCallId,
            toolName,
            result: {
              type: "call",
              serverLabel: part.server_label,
              name: part.name,
              arguments: part.arguments,
              ...part.output != null ? { output: part.output } : {},
              ...part.error != null ? { error: part.error } : {}
            },
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "mcp_list_tools": {
          break;
        }
        case "mcp_approval_request": {
          const approvalRequestId = part.approval_request_id ?? part.id;
          const dummyToolCallId = this.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)();
          const toolName = `mcp.${part.name}`;
          content.push({
            type: "tool-call",
            toolCallId: dummyToolCallId,
            toolName,
            input: part.arguments,
            providerExecuted: true,
            dynamic: true
          });
          content.push({
            type: "tool-approval-request",
            approvalId: approvalRequestId,
            toolCallId: dummyToolCallId
          });
          break;
        }
        case "computer_call": {
          if (part.call_id == null) {
            content.push({
              type: "tool-call",
              toolCallId: part.id,
              toolName: toolNameMapping.toCustomToolName("computer_use"),
              input: "",
              providerExecuted: true
            });
            content.push({
              type: "tool-result",
              toolCallId: part.id,
              toolName: toolNameMapping.toCustomToolName("computer_use"),
              result: {
                type: "computer_use_tool_result",
                status: part.status
              }
            });
            break;
          }
          hasFunctionCall = true;
          const toolName = toolNameMapping.toCustomToolName("computer");
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName,
            input: JSON.stringify(mapComputerCallInput(part)),
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "file_search_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("file_search"),
            input: "{}",
            providerExecuted: true
          });
          content.push({
            type: "tool-result",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("file_search"),
            result: {
              queries: part.queries,
              results: part.results?.map((result) => ({
                attributes: result.attributes,
                fileId: result.file_id,
                filename: result.filename,
                score: result.score,
                text: result.text
              })) ?? null
            }
          });
          break;
        }
        case "code_interpreter_call": {
          content.push({
            type: "tool-call",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("code_interpreter"),
            input: JSON.stringify({
              code: part.code,
              containerId: part.container_id
            }),
            providerExecuted: true
          });
          content.push({
            type: "tool-result",
            toolCallId: part.id,
            toolName: toolNameMapping.toCustomToolName("code_interpreter"),
            result: {
              outputs: part.outputs
            }
          });
          break;
        }
        case "apply_patch_call": {
          hasFunctionCall = true;
          content.push({
            type: "tool-call",
            toolCallId: part.call_id,
            toolName: toolNameMapping.toCustomToolName("apply_patch"),
            input: JSON.stringify({
              callId: part.call_id,
              operation: part.operation
            }),
            providerMetadata: {
              [providerOptionsName]: {
                itemId: part.id
              }
            }
          });
          break;
        }
        case "compaction": {
          content.push({
            type: "custom",
            kind: "openai.compaction",
            providerMetadata: {
              [providerOptionsName]: {
                type: "compaction",
                itemId: part.id,
                encryptedContent: part.encrypted_content
              }
            }
          });
          break;
        }
      }
    }
    const providerMetadata = {
      [providerOptionsName]: {
        responseId: response.id,
        ...logprobs.length > 0 ? { logprobs } : {},
        ...typeof response.service_tier === "string" ? { serviceTier: response.service_tier } : {},
        ...response.reasoning?.context != null ? { reasoningContext: response.reasoning.context } : {}
      }
    };
    const usage = response.usage;
    return {
      content,
      finishReason: {
        unified: mapOpenAIResponseFinishReason({
          finishReason: response.incomplete_details?.reason,
          hasFunctionCall
        }),
        raw: response.incomplete_details?.reason ?? void 0
      },
      usage: convertOpenAIResponsesUsage(usage),
      request: { body },
      response: {
        id: response.id,
        timestamp: new Date(response.created_at * 1e3),
        modelId: response.model,
        headers: responseHeaders,
        body: rawResponse
      },
      providerMetadata,
      warnings
    };
  }
  async doStream(options) {
    const {
      args: body,
      warnings,
      webSearchToolName,
      toolNameMapping,
      store,
      providerOptionsName,
      isShellProviderExecuted
    } = await this.getArgs(options);
    const url = this.config.url({
      path: "/responses",
      modelId: this.modelId
    });
    const { responseHeaders, value: response } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url,
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body: {
        ...body,
        stream: true
      },
      failedResponseHandler: openaiFailedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createEventSourceResponseHandler */.Ds)(
        openaiResponsesChunkSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const checkedResponse = await throwIfOpenAIStreamErrorBeforeOutput({
      stream: response,
      getError: (chunk) => isErrorChunk(chunk) || isResponseFailedChunk(chunk) && chunk.response.error != null ? chunk : void 0,
      isOutputChunk: isResponseOutputChunk,
      isAcceptedChunk: isResponseInProgressChunk,
      url,
      requestBodyValues: body,
      responseHeaders
    });
    const self = this;
    const approvalRequestIdToDummyToolCallIdFromPrompt = extractApprovalRequestIdToToolCallIdMapping(options.prompt);
    const functionTools = options.tools?.filter(
      (tool) => tool.type === "function"
    ) ?? [];
    const approvalRequestIdToDummyToolCallIdFromStream = /* @__PURE__ */ new Map();
    let finishReason = {
      unified: "other",
      raw: void 0
    };
    let usage = void 0;
    const logprobs = [];
    let responseId = null;
    const ongoingToolCalls = {};
    const ongoingAnnotations = [];
    let activeMessagePhase;
    let hasFunctionCall = false;
    const activeReasoning = {};
    const activeOutputItemIds = {};
    const resolveOutputItemId = ({
      itemId,
      outputIndex
    }) => outputIndex == null ? itemId : activeOutputItemIds[outputIndex] ?? itemId;
    let serviceTier;
    let reasoningContext;
    const hostedToolSearchCallIds = [];
    let encounteredStreamError = false;
    const result = {
      stream: checkedResponse.pipeThrough(
        new TransformStream({
          start(controller) {
            controller.enqueue({ type: "stream-start", warnings });
          },
          transform(chunk, controller) {
            if (options.includeRawChunks) {
              controller.enqueue({ type: "raw", rawValue: chunk.rawValue });
            }
            if (!chunk.success) {
              const error = isOpenAIChatCompletionChunk(chunk.rawValue) ? createOpenAIResponsesChatCompletionsMismatchError({
                value: chunk.rawValue,
                cause: chunk.error,
                url,
                requestBodyValues: body,
                responseHeaders
              }) : chunk.error;
              encounteredStreamError = true;
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({ type: "error", error });
              return;
            }
            const value = chunk.value;
            if (isResponseOutputItemAddedChunk(value)) {
              if (value.item.type === "function_call") {
                const suppressInputStreaming = isUndeclaredParallelToolCall({
                  toolName: value.item.name,
                  tools: functionTools
                });
                ongoingToolCalls[value.output_index] = {
                  toolName: value.item.name,
                  toolCallId: value.item.call_id,
                  suppressInputStreaming,
                  bufferedInputDeltas: suppressInputStreaming ? [] : void 0,
                  async: value.item.async
                };
                if (!suppressInputStreaming) {
                  controller.enqueue({
                    type: "tool-input-start",
                    id: value.item.call_id,
                    toolName: value.item.name
                  });
                }
              } else if (value.item.type === "custom_tool_call") {
                const toolName = toolNameMapping.toCustomToolName(
                  value.item.name
                );
                ongoingToolCalls[value.output_index] = {
                  toolName,
                  toolCallId: value.item.call_id,
                  async: value.item.async
                };
                controller.enqueue({
                  type: "tool-input-start",
                  id: value.item.call_id,
                  toolName
                });
              } else if (value.item.type === "web_search_call") {
                ongoingToolCalls[value.output_index] = {
                  toolName: toolNameMapping.toCustomToolName(
                    webSearchToolName ?? "web_search"
                  ),
                  toolCallId: value.item.id
                };
                controller.enqueue({
                  type: "tool-input-start",
                  id: value.item.id,
                  toolName: toolNameMapping.toCustomToolName(
                    webSearchToolName ?? "web_search"
                  ),
                  providerExecuted: true
                });
                controller.enqueue({
                  type: "tool-input-end",
                  id: value.item.id
                });
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName(
                    webSearchToolName ?? "web_search"
                  ),
                  input: JSON.stringify({}),
                  providerExecuted: true
                });
              } else if (value.item.type === "computer_call") {
                const toolCallId = value.item.call_id ?? value.item.id;
                ongoingToolCalls[value.output_index] = {
                  toolName: toolNameMapping.toCustomToolName("computer"),
                  toolCallId
                };
                controller.enqueue({
                  type: "tool-input-start",
                  id: toolCallId,
                  toolName: toolNameMapping.toCustomToolName("computer")
                });
              } else if (value.item.type === "code_interpreter_call") {
                ongoingToolCalls[value.output_index] = {
                  toolName: toolNameMapping.toCustomToolName("code_interpreter"),
                  toolCallId: value.item.id,
                  codeInterpreter: {
                    containerId: value.item.container_id
                  }
                };
                controller.enqueue({
                  type: "tool-input-start",
                  id: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("code_interpreter"),
                  providerExecuted: true
                });
                controller.enqueue({
                  type: "tool-input-delta",
                  id: value.item.id,
                  delta: `{"containerId":"${value.item.container_id}","code":"`
                });
              } else if (value.item.type === "file_search_call") {
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("file_search"),
                  input: "{}",
                  providerExecuted: true
                });
              } else if (value.item.type === "image_generation_call") {
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("image_generation"),
                  input: "{}",
                  providerExecuted: true
                });
              } else if (value.item.type === "tool_search_call") {
                const toolCallId = value.item.id;
                const toolName = toolNameMapping.toCustomToolName("tool_search");
                const isHosted = value.item.execution === "server";
                ongoingToolCalls[value.output_index] = {
                  toolName,
                  toolCallId,
                  toolSearchExecution: value.item.execution ?? "server"
                };
                if (isHosted) {
                  controller.enqueue({
                    type: "tool-input-start",
                    id: toolCallId,
                    toolName,
                    providerExecuted: true
                  });
                }
              } else if (value.item.type === "tool_search_output") {
              } else if (value.item.type === "mcp_call" || value.item.type === "mcp_list_tools" || value.item.type === "mcp_approval_request") {
              } else if (value.item.type === "apply_patch_call") {
                const { call_id: callId, operation } = value.item;
                ongoingToolCalls[value.output_index] = {
                  toolName: toolNameMapping.toCustomToolName("apply_patch"),
                  toolCallId: callId,
                  applyPatch: {
                    // delete_file doesn't have diff
                    hasDiff: operation.type === "delete_file",
                    endEmitted: operation.type === "delete_file"
                  }
                };
                controller.enqueue({
                  type: "tool-input-start",
                  id: callId,
                  toolName: toolNameMapping.toCustomToolName("apply_patch")
                });
                if (operation.type === "delete_file") {
                  const inputString = JSON.stringify({
                    callId,
                    operation
                  });
                  controller.enqueue({
                    type: "tool-input-delta",
                    id: callId,
                    delta: inputString
                  });
                  controller.enqueue({
                    type: "tool-input-end",
                    id: callId
                  });
                } else {
                  controller.enqueue({
                    type: "tool-input-delta",
                    id: callId,
                    delta: `{"callId":"${escapeJSONDelta(callId)}","operation":{"type":"${escapeJSONDelta(operation.type)}","path":"${escapeJSONDelta(operation.path)}","diff":"`
                  });
                }
              } else if (value.item.type === "shell_call") {
                ongoingToolCalls[value.output_index] = {
                  toolName: toolNameMapping.toCustomToolName("shell"),
                  toolCallId: value.item.call_id
                };
              } else if (value.item.type === "shell_call_output") {
              } else if (value.item.type === "message") {
                activeOutputItemIds[value.output_index] = value.item.id;
                ongoingAnnotations.splice(0);
                activeMessagePhase = value.item.phase ?? void 0;
                controller.enqueue({
                  type: "text-start",
                  id: value.item.id,
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id,
                      ...value.item.phase != null && {
                        phase: value.item.phase
                      }
                    }
                  }
                });
              } else if (isResponseOutputItemAddedChunk(value) && value.item.type === "reasoning") {
                activeOutputItemIds[value.output_index] = value.item.id;
                activeReasoning[value.item.id] = {
                  encryptedContent: value.item.encrypted_content,
                  summaryParts: { 0: "active" }
                };
                controller.enqueue({
                  type: "reasoning-start",
                  id: `${value.item.id}:0`,
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id,
                      reasoningEncryptedContent: value.item.encrypted_content ?? null
                    }
                  }
                });
              }
            } else if (isResponseOutputItemDoneChunk(value)) {
              if (value.item.type === "message") {
                const itemId = resolveOutputItemId({
                  itemId: value.item.id,
                  outputIndex: value.output_index
                });
                const phase = value.item.phase ?? activeMessagePhase;
                activeMessagePhase = void 0;
                controller.enqueue({
                  type: "text-end",
                  id: itemId,
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId,
                      ...phase != null && { phase },
                      ...ongoingAnnotations.length > 0 && {
                        annotations: ongoingAnnotations
                      }
                    }
                  }
                });
                activeOutputItemIds[value.output_index] = void 0;
              } else if (value.item.type === "function_call") {
                const item = value.item;
                const ongoingToolCall = ongoingToolCalls[value.output_index];
                ongoingToolCalls[value.output_index] = void 0;
                hasFunctionCall = true;
                const suppressInputStreaming = ongoingToolCall?.suppressInputStreaming ?? isUndeclaredParallelToolCall({
                  toolName: item.name,
                  tools: functionTools
                });
                const enqueueUnexpandedToolCall = () => {
                  if (suppressInputStreaming) {
                    controller.enqueue({
                      type: "tool-input-start",
                      id: item.call_id,
                      toolName: item.name
                    });
                    const bufferedInputDeltas = ongoingToolCall?.bufferedInputDeltas ?? [];
                    if (bufferedInputDeltas.length > 0) {
                      for (const delta of bufferedInputDeltas) {
                        controller.enqueue({
                          type: "tool-input-delta",
                          id: item.call_id,
                          delta
                        });
                      }
                    } else if (item.arguments.length > 0) {
                      controller.enqueue({
                        type: "tool-input-delta",
                        id: item.call_id,
                        delta: item.arguments
                      });
                    }
                  }
                  controller.enqueue({
                    type: "tool-input-end",
                    id: item.call_id,
                    ...item.namespace != null && {
                      providerMetadata: {
                        [providerOptionsName]: {
                          namespace: item.namespace
                        }
                      }
                    }
                  });
                  controller.enqueue({
                    type: "tool-call",
                    toolCallId: item.call_id,
                    toolName: item.name,
                    input: item.arguments,
                    providerMetadata: {
                      [providerOptionsName]: {
                        itemId: item.id,
                        ...item.async != null ? { async: item.async } : ongoingToolCall?.async != null ? { async: ongoingToolCall.async } : {},
                        ...item.namespace != null && {
                          namespace: item.namespace
                        },
                        ...item.caller != null && {
                          caller: item.caller.type === "program" ? {
                            type: "program",
                            callerId: item.caller.caller_id
                          } : item.caller
                        }
                      }
                    }
                  });
                };
                if (!suppressInputStreaming) {
                  enqueueUnexpandedToolCall();
                  return;
                }
                return expandParallelToolCall({
                  toolCall: {
                    toolCallId: item.call_id,
                    toolName: item.name,
                    input: item.arguments
                  },
                  tools: functionTools,
                  providerOptionsName,
                  itemId: item.id
                }).then((expandedToolCalls) => {
                  if (expandedToolCalls == null) {
                    enqueueUnexpandedToolCall();
                    return;
                  }
                  for (const toolCall of expandedToolCalls) {
                    controller.enqueue({
                      type: "tool-input-start",
                      id: toolCall.toolCallId,
                      toolName: toolCall.toolName
                    });
                    controller.enqueue({
                      type: "tool-input-delta",
                      id: toolCall.toolCallId,
                      delta: toolCall.input
                    });
                    controller.enqueue({
                      type: "tool-input-end",
                      id: toolCall.toolCallId
                    });
                    controller.enqueue(toolCall);
                  }
                });
              } else if (value.item.type === "program") {
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.call_id,
                  toolName: toolNameMapping.toCustomToolName(
                    "programmatic_tool_calling"
                  ),
                  input: JSON.stringify({
                    code: value.item.code,
                    fingerprint: value.item.fingerprint
                  }),
                  providerExecuted: true,
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id
                    }
                  }
                });
              } else if (value.item.type === "program_output") {
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.call_id,
                  toolName: toolNameMapping.toCustomToolName(
                    "programmatic_tool_calling"
                  ),
                  result: {
                    result: value.item.result,
                    status: value.item.status
                  },
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id
                    }
                  }
                });
              } else if (value.item.type === "custom_tool_call") {
                const ongoingToolCall = ongoingToolCalls[value.output_index];
                ongoingToolCalls[value.output_index] = void 0;
                hasFunctionCall = true;
                const toolName = toolNameMapping.toCustomToolName(
                  value.item.name
                );
                controller.enqueue({
                  type: "tool-input-end",
                  id: value.item.call_id
                });
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.call_id,
                  toolName,
                  input: JSON.stringify(value.item.input),
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id,
                      ...value.item.async != null ? { async: value.item.async } : ongoingToolCall?.async != null ? { async: ongoingToolCall.async } : {}
                    }
                  }
                });
              } else if (value.item.type === "web_search_call") {
                ongoingToolCalls[value.output_index] = void 0;
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName(
                    webSearchToolName ?? "web_search"
                  ),
                  result: mapWebSearchOutput(value.item.action)
                });
              } else if (value.item.type === "computer_call") {
                ongoingToolCalls[value.output_index] = void 0;
                if (value.item.call_id == null) {
                  controller.enqueue({
                    type: "tool-input-end",
                    id: value.item.id
                  });
                  controller.enqueue({
                    type: "tool-call",
                    toolCallId: value.item.id,
                    toolName: toolNameMapping.toCustomToolName("computer_use"),
                    input: "",
                    providerExecuted: true
                  });
                  controller.enqueue({
                    type: "tool-result",
                    toolCallId: value.item.id,
                    toolName: toolNameMapping.toCustomToolName("computer_use"),
                    result: {
                      type: "computer_use_tool_result",
                      status: value.item.status
                    }
                  });
                  return;
                }
                hasFunctionCall = true;
                const toolName = toolNameMapping.toCustomToolName("computer");
                const input = JSON.stringify(mapComputerCallInput(value.item));
                controller.enqueue({
                  type: "tool-input-delta",
                  id: value.item.call_id,
                  delta: input
                });
                controller.enqueue({
                  type: "tool-input-end",
                  id: value.item.call_id
                });
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.call_id,
                  toolName,
                  input,
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id
                    }
                  }
                });
              } else if (value.item.type === "file_search_call") {
                ongoingToolCalls[value.output_index] = void 0;
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("file_search"),
                  result: {
                    queries: value.item.queries,
                    results: value.item.results?.map((result2) => ({
                      attributes: result2.attributes,
                      fileId: result2.file_id,
                      filename: result2.filename,
                      score: result2.score,
                      text: result2.text
                    })) ?? null
                  }
                });
              } else if (value.item.type === "code_interpreter_call") {
                ongoingToolCalls[value.output_index] = void 0;
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("code_interpreter"),
                  result: {
                    outputs: value.item.outputs
                  }
                });
              } else if (value.item.type === "image_generation_call") {
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.id,
                  toolName: toolNameMapping.toCustomToolName("image_generation"),
                  result: {
                    result: value.item.result
                  }
                });
              } else if (value.item.type === "tool_search_call") {
                const toolCall = ongoingToolCalls[value.output_index];
                const isHosted = value.item.execution === "server";
                if (toolCall != null) {
                  const toolCallId = isHosted ? toolCall.toolCallId : value.item.call_id ?? value.item.id;
                  if (isHosted) {
                    hostedToolSearchCallIds.push(toolCallId);
                  } else {
                    controller.enqueue({
                      type: "tool-input-start",
                      id: toolCallId,
                      toolName: toolCall.toolName
                    });
                  }
                  controller.enqueue({
                    type: "tool-input-end",
                    id: toolCallId
                  });
                  controller.enqueue({
                    type: "tool-call",
                    toolCallId,
                    toolName: toolCall.toolName,
                    input: JSON.stringify({
                      arguments: value.item.arguments,
                      call_id: isHosted ? null : toolCallId
                    }),
                    ...isHosted ? { providerExecuted: true } : {},
                    providerMetadata: {
                      [providerOptionsName]: {
                        itemId: value.item.id
                      }
                    }
                  });
                }
                ongoingToolCalls[value.output_index] = void 0;
              } else if (value.item.type === "tool_search_output") {
                const toolCallId = value.item.call_id ?? hostedToolSearchCallIds.shift() ?? value.item.id;
                controller.enqueue({
                  type: "tool-result",
                  toolCallId,
                  toolName: toolNameMapping.toCustomToolName("tool_search"),
                  result: {
                    tools: value.item.tools
                  },
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id
                    }
                  }
                });
              } else if (value.item.type === "mcp_call") {
                ongoingToolCalls[value.output_index] = void 0;
                const approvalRequestId = value.item.approval_request_id ?? void 0;
                const aliasedToolCallId = approvalRequestId != null ? approvalRequestIdToDummyToolCallIdFromStream.get(
                  approvalRequestId
                ) ?? approvalRequestIdToDummyToolCallIdFromPrompt[approvalRequestId] ?? value.item.id : value.item.id;
                const toolName = `mcp.${value.item.name}`;
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: aliasedToolCallId,
                  toolName,
                  input: value.item.arguments,
                  providerExecuted: true,
                  dynamic: true
                });
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: aliasedToolCallId,
                  toolName,
                  result: {
                    type: "call",
                    serverLabel: value.item.server_label,
                    name: value.item.name,
                    arguments: value.item.arguments,
                    ...value.item.output != null ? { output: value.item.output } : {},
                    ...value.item.error != null ? { error: value.item.error } : {}
                  },
                  providerMetadata: {
                    [providerOptionsName]: {
                      itemId: value.item.id
                    }
                  }
                });
              } else if (value.item.type === "mcp_list_tools") {
                ongoingToolCalls[value.output_index] = void 0;
              } else if (value.item.type === "apply_patch_call") {
                const toolCall = ongoingToolCalls[value.output_index];
                if (toolCall?.applyPatch && !toolCall.applyPatch.endEmitted && value.item.operation.type !== "delete_file") {
                  if (!toolCall.applyPatch.hasDiff) {
                    controller.enqueue({
                      type: "tool-input-delta",
                      id: toolCall.toolCallId,
                      delta: escapeJSONDelta(value.item.operation.diff)
                    });
                  }
                  controller.enqueue({
                    type: "tool-input-delta",
                    id: toolCall.toolCallId,
                    delta: '"}}'
                  });
                  controller.enqueue({
                    type: "tool-input-end",
                    id: toolCall.toolCallId
                  });
                  toolCall.applyPatch.endEmitted = true;
                }
                if (toolCall && value.item.status === "completed") {
                  hasFunctionCall = true;
                  controller.enqueue({
                    type: "tool-call",
                    toolCallId: toolCall.toolCallId,
                    toolName: toolNameMapping.toCustomToolName("apply_patch"),
                    input: JSON.stringify({
                      callId: value.item.call_id,
                      operation: value.item.operation
                    }),
                    providerMetadata: {
                      [providerOptionsName]: {
                        itemId: value.item.id
                      }
                    }
                  });
                }
                ongoingToolCalls[value.output_index] = void 0;
              } else if (value.item.type === "mcp_approval_request") {
                ongoingToolCalls[value.output_index] = void 0;
                const dummyToolCallId = self.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)();
                const approvalRequestId = value.item.approval_request_id ?? value.item.id;
                approvalRequestIdToDummyToolCallIdFromStream.set(
                  approvalRequestId,
                  dummyToolCallId
                );
                const toolName = `mcp.${value.item.name}`;
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: dummyToolCallId,
                  toolName,
                  input: value.item.arguments,
                  providerExecuted: true,
                  dynamic: true
                });
                controller.enqueue({
                  type: "tool-approval-request",
                  approvalId: approvalRequestId,
                  toolCallId: dummyToolCallId
                });
              } else if (value.item.type === "local_shell_call") {
                ongoingToolCalls[value.output_index] = void 0;
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.call_id,
                  toolName: toolNameMapping.toCustomToolName("local_shell"),
                  input: JSON.stringify({
                    action: {
                      type: "exec",
                      command: value.item.action.command,
                      timeoutMs: value.item.action.timeout_ms,
                      user: value.item.action.user,
                      workingDirectory: value.item.action.working_directory,
                      env: value.item.action.env
                    }
                  }),
                  providerMetadata: {
                    [providerOptionsName]: { itemId: value.item.id }
                  }
                });
              } else if (value.item.type === "shell_call") {
                ongoingToolCalls[value.output_index] = void 0;
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: value.item.call_id,
                  toolName: toolNameMapping.toCustomToolName("shell"),
                  input: JSON.stringify({
                    action: {
                      commands: value.item.action.commands
                    }
                  }),
                  ...isShellProviderExecuted && {
                    providerExecuted: true
                  },
                  providerMetadata: {
                    [providerOptionsName]: { itemId: value.item.id }
                  }
                });
              } else if (value.item.type === "shell_call_output") {
                controller.enqueue({
                  type: "tool-result",
                  toolCallId: value.item.call_id,
                  toolName: toolNameMapping.toCustomToolName("shell"),
                  result: {
                    output: value.item.output.map(
                      (item) => ({
                        stdout: item.stdout,
                        stderr: item.stderr,
                        outcome: item.outcome.type === "exit" ? {
                          type: "exit",
                          exitCode: item.outcome.exit_code
                        } : { type: "timeout" }
                      })
                    )
                  }
                });
              } else if (value.item.type === "reasoning") {
                const itemId = resolveOutputItemId({
                  itemId: value.item.id,
                  outputIndex: value.output_index
                });
                const activeReasoningPart = activeReasoning[itemId];
                if (activeReasoningPart != null) {
                  const summaryPartIndices = Object.entries(
                    activeReasoningPart.summaryParts
                  ).filter(
                    ([_, status]) => status === "active" || status === "can-conclude"
                  ).map(([summaryIndex]) => summaryIndex);
                  for (const summaryIndex of summaryPartIndices) {
                    controller.enqueue({
                      type: "reasoning-end",
                      id: `${itemId}:${summaryIndex}`,
                      providerMetadata: {
                        [providerOptionsName]: {
                          itemId,
                          reasoningEncryptedContent: value.item.encrypted_content ?? null
                        }
                      }
                    });
                  }
                  delete activeReasoning[itemId];
                }
                activeOutputItemIds[value.output_index] = void 0;
              } else if (value.item.type === "compaction") {
                controller.enqueue({
                  type: "custom",
                  kind: "openai.compaction",
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: "compaction",
                      itemId: value.item.id,
                      encryptedContent: value.item.encrypted_content
                    }
                  }
                });
              }
            } else if (isResponseFunctionCallArgumentsDeltaChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall != null) {
                if (toolCall.suppressInputStreaming) {
                  toolCall.bufferedInputDeltas?.push(value.delta);
                } else {
                  controller.enqueue({
                    type: "tool-input-delta",
                    id: toolCall.toolCallId,
                    delta: value.delta
                  });
                }
              }
            } else if (isResponseCustomToolCallInputDeltaChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall != null) {
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta: value.delta
                });
              }
            } else if (isResponseApplyPatchCallOperationDiffDeltaChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall?.applyPatch) {
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta: escapeJSONDelta(value.delta)
                });
                toolCall.applyPatch.hasDiff = true;
              }
            } else if (isResponseApplyPatchCallOperationDiffDoneChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall?.applyPatch && !toolCall.applyPatch.endEmitted) {
                if (!toolCall.applyPatch.hasDiff) {
                  controller.enqueue({
                    type: "tool-input-delta",
                    id: toolCall.toolCallId,
                    delta: escapeJSONDelta(value.diff)
                  });
                  toolCall.applyPatch.hasDiff = true;
                }
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta: '"}}'
                });
                controller.enqueue({
                  type: "tool-input-end",
                  id: toolCall.toolCallId
                });
                toolCall.applyPatch.endEmitted = true;
              }
            } else if (isResponseImageGenerationCallPartialImageChunk(value)) {
              controller.enqueue({
                type: "tool-result",
                toolCallId: value.item_id,
                toolName: toolNameMapping.toCustomToolName("image_generation"),
                result: {
                  result: value.partial_image_b64
                },
                preliminary: true
              });
            } else if (isResponseCodeInterpreterCallCodeDeltaChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall != null) {
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta: escapeJSONDelta(value.delta)
                });
              }
            } else if (isResponseCodeInterpreterCallCodeDoneChunk(value)) {
              const toolCall = ongoingToolCalls[value.output_index];
              if (toolCall != null) {
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta: '"}'
                });
                controller.enqueue({
                  type: "tool-input-end",
                  id: toolCall.toolCallId
                });
                controller.enqueue({
                  type: "tool-call",
                  toolCallId: toolCall.toolCallId,
                  toolName: toolNameMapping.toCustomToolName("code_interpreter"),
                  input: JSON.stringify({
                    code: value.code,
                    containerId: toolCall.codeInterpreter.containerId
                  }),
                  providerExecuted: true
                });
              }
            } else if (isResponseCreatedChunk(value)) {
              responseId = value.response.id;
              controller.enqueue({
                type: "response-metadata",
                id: value.response.id,
                timestamp: new Date(value.response.created_at * 1e3),
                modelId: value.response.model
              });
            } else if (isTextDeltaChunk(value)) {
              const itemId = resolveOutputItemId({
                itemId: value.item_id,
                outputIndex: value.output_index
              });
              controller.enqueue({
                type: "text-delta",
                id: itemId,
                delta: value.delta
              });
              if (options.providerOptions?.[providerOptionsName]?.logprobs && value.logprobs) {
                logprobs.push(value.logprobs);
              }
            } else if (value.type === "response.reasoning_summary_part.added") {
              const itemId = resolveOutputItemId({
                itemId: value.item_id,
                outputIndex: value.output_index
              });
              if (value.summary_index > 0) {
                const activeReasoningPart = activeReasoning[itemId];
                if (activeReasoningPart != null) {
                  activeReasoningPart.summaryParts[value.summary_index] = "active";
                  for (const summaryIndex of Object.keys(
                    activeReasoningPart.summaryParts
                  )) {
                    if (activeReasoningPart.summaryParts[summaryIndex] === "can-conclude") {
                      controller.enqueue({
                        type: "reasoning-end",
                        id: `${itemId}:${summaryIndex}`,
                        providerMetadata: {
                          [providerOptionsName]: {
                            itemId
                          }
                        }
                      });
                      activeReasoningPart.summaryParts[summaryIndex] = "concluded";
                    }
                  }
                  controller.enqueue({
                    type: "reasoning-start",
                    id: `${itemId}:${value.summary_index}`,
                    providerMetadata: {
                      [providerOptionsName]: {
                        itemId,
                        reasoningEncryptedContent: activeReasoningPart.encryptedContent ?? null
                      }
                    }
                  });
                }
              }
            } else if (value.type === "response.reasoning_summary_text.delta") {
              const itemId = resolveOutputItemId({
                itemId: value.item_id,
                outputIndex: value.output_index
              });
              controller.enqueue({
                type: "reasoning-delta",
                id: `${itemId}:${value.summary_index}`,
                delta: value.delta,
                providerMetadata: {
                  [providerOptionsName]: {
                    itemId
                  }
                }
              });
            } else if (value.type === "response.reasoning_summary_part.done") {
              const itemId = resolveOutputItemId({
                itemId: value.item_id,
                outputIndex: value.output_index
              });
              const activeReasoningPart = activeReasoning[itemId];
              if (activeReasoningPart != null) {
                if (store) {
                  controller.enqueue({
                    type: "reasoning-end",
                    id: `${itemId}:${value.summary_index}`,
                    providerMetadata: {
                      [providerOptionsName]: {
                        itemId
                      }
                    }
                  });
                  activeReasoningPart.summaryParts[value.summary_index] = "concluded";
                } else {
                  activeReasoningPart.summaryParts[value.summary_index] = "can-conclude";
                }
              }
            } else if (isResponseFinishedChunk(value)) {
              if (!encounteredStreamError) {
                finishReason = {
                  unified: mapOpenAIResponseFinishReason({
                    finishReason: value.response.incomplete_details?.reason,
                    hasFunctionCall
                  }),
                  raw: value.response.incomplete_details?.reason ?? void 0
                };
              }
              usage = value.response.usage ?? void 0;
              if (typeof value.response.service_tier === "string") {
                serviceTier = value.response.service_tier;
              }
              if (value.response.reasoning?.context != null) {
                reasoningContext = value.response.reasoning.context;
              }
            } else if (isResponseFailedChunk(value)) {
              const incompleteReason = value.response.incomplete_details?.reason;
              finishReason = {
                unified: incompleteReason ? mapOpenAIResponseFinishReason({
                  finishReason: incompleteReason,
                  hasFunctionCall
                }) : "error",
                raw: incompleteReason ?? "error"
              };
              usage = value.response.usage ?? void 0;
              if (value.response.reasoning?.context != null) {
                reasoningContext = value.response.reasoning.context;
              }
              if (!encounteredStreamError && value.response.error != null) {
                encounteredStreamError = true;
                const error = {
                  type: "response.failed",
                  sequence_number: value.sequence_number,
                  response: {
                    error: value.response.error,
                    incomplete_details: value.response.incomplete_details,
                    service_tier: value.response.service_tier
                  }
                };
                controller.enqueue({
                  type: "error",
                  error: createOpenAIProviderStreamError(error) ?? error
                });
              }
            } else if (isResponseAnnotationAddedChunk(value)) {
              ongoingAnnotations.push(value.annotation);
              if (value.annotation.type === "url_citation") {
                controller.enqueue({
                  type: "source",
                  sourceType: "url",
                  id: self.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  url: value.annotation.url,
                  title: value.annotation.title
                });
              } else if (value.annotation.type === "file_citation") {
                controller.enqueue({
                  type: "source",
                  sourceType: "document",
                  id: self.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "text/plain",
                  title: value.annotation.filename,
                  filename: value.annotation.filename,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: value.annotation.type,
                      fileId: value.annotation.file_id,
                      index: value.annotation.index
                    }
                  }
                });
              } else if (value.annotation.type === "container_file_citation") {
                controller.enqueue({
                  type: "source",
                  sourceType: "document",
                  id: self.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "text/plain",
                  title: value.annotation.filename,
                  filename: value.annotation.filename,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: value.annotation.type,
                      fileId: value.annotation.file_id,
                      containerId: value.annotation.container_id
                    }
                  }
                });
              } else if (value.annotation.type === "file_path") {
                controller.enqueue({
                  type: "source",
                  sourceType: "document",
                  id: self.config.generateId?.() ?? (0,provider_utils_dist/* generateId */.$C)(),
                  mediaType: "application/octet-stream",
                  title: value.annotation.file_id,
                  filename: value.annotation.file_id,
                  providerMetadata: {
                    [providerOptionsName]: {
                      type: value.annotation.type,
                      fileId: value.annotation.file_id,
                      index: value.annotation.index
                    }
                  }
                });
              }
            } else if (isErrorChunk(value)) {
              encounteredStreamError = true;
              finishReason = { unified: "error", raw: "error" };
              controller.enqueue({
                type: "error",
                error: createOpenAIProviderStreamError(value) ?? value
              });
            }
          },
          flush(controller) {
            for (const toolCall of Object.values(ongoingToolCalls)) {
              if (!toolCall?.suppressInputStreaming) {
                continue;
              }
              controller.enqueue({
                type: "tool-input-start",
                id: toolCall.toolCallId,
                toolName: toolCall.toolName
              });
              for (const delta of toolCall.bufferedInputDeltas ?? []) {
                controller.enqueue({
                  type: "tool-input-delta",
                  id: toolCall.toolCallId,
                  delta
                });
              }
            }
            const providerMetadata = {
              [providerOptionsName]: {
                responseId,
                ...logprobs.length > 0 ? { logprobs } : {},
                ...serviceTier !== void 0 ? { serviceTier } : {},
                ...reasoningContext !== void 0 ? { reasoningContext } : {}
              }
            };
            controller.enqueue({
              type: "finish",
              finishReason,
              usage: convertOpenAIResponsesUsage(usage),
              providerMetadata
            });
          }
        })
      ),
      request: { body },
      response: { headers: responseHeaders }
    };
    return result;
  }
};
function isTextDeltaChunk(chunk) {
  return chunk.type === "response.output_text.delta";
}
function isOpenAIChatCompletionChunk(value) {
  const chunk = asRecord2(value);
  return chunk != null && Array.isArray(chunk.choices) && typeof chunk.type !== "string";
}
function createOpenAIResponsesChatCompletionsMismatchError({
  value,
  cause,
  url,
  requestBodyValues,
  responseHeaders
}) {
  return new dist/* APICallError */.hL({
    message: "Received a Chat Completions stream while using the OpenAI Responses API. The default OpenAI provider model uses the Responses API. If your custom baseURL targets a Chat Completions-compatible endpoint, use openai.chat('model-id') or createOpenAI(...).chat('model-id') instead. You can also use @ai-sdk/openai-compatible for OpenAI-compatible providers.",
    url,
    requestBodyValues,
    responseHeaders,
    responseBody: JSON.stringify(value),
    cause,
    data: value,
    isRetryable: false
  });
}
function asRecord2(value) {
  return typeof value === "object" && value != null ? value : void 0;
}
function isResponseOutputItemDoneChunk(chunk) {
  return chunk.type === "response.output_item.done";
}
function isResponseFinishedChunk(chunk) {
  return chunk.type === "response.completed" || chunk.type === "response.incomplete";
}
function isResponseFailedChunk(chunk) {
  return chunk.type === "response.failed";
}
function isResponseCreatedChunk(chunk) {
  return chunk.type === "response.created";
}
function isResponseFunctionCallArgumentsDeltaChunk(chunk) {
  return chunk.type === "response.function_call_arguments.delta";
}
function isResponseCustomToolCallInputDeltaChunk(chunk) {
  return chunk.type === "response.custom_tool_call_input.delta";
}
function isResponseImageGenerationCallPartialImageChunk(chunk) {
  return chunk.type === "response.image_generation_call.partial_image";
}
function isResponseCodeInterpreterCallCodeDeltaChunk(chunk) {
  return chunk.type === "response.code_interpreter_call_code.delta";
}
function isResponseCodeInterpreterCallCodeDoneChunk(chunk) {
  return chunk.type === "response.code_interpreter_call_code.done";
}
function isResponseApplyPatchCallOperationDiffDeltaChunk(chunk) {
  return chunk.type === "response.apply_patch_call_operation_diff.delta";
}
function isResponseApplyPatchCallOperationDiffDoneChunk(chunk) {
  return chunk.type === "response.apply_patch_call_operation_diff.done";
}
function isResponseOutputItemAddedChunk(chunk) {
  return chunk.type === "response.output_item.added";
}
function isResponseAnnotationAddedChunk(chunk) {
  return chunk.type === "response.output_text.annotation.added";
}
function isErrorChunk(chunk) {
  return chunk.type === "error";
}
function isResponseInProgressChunk(chunk) {
  return chunk.type === "response.in_progress";
}
function isResponseOutputChunk(chunk) {
  return !(chunk.type === "response.created" || chunk.type === "response.in_progress" || chunk.type === "response.failed" || chunk.type === "error" || chunk.type === "unknown_chunk");
}
function mapWebSearchOutput(action) {
  if (action == null) {
    return {};
  }
  switch (action.type) {
    case "search":
      return {
        action: {
          type: "search",
          query: action.query ?? void 0,
          ...action.queries != null && { queries: action.queries }
        },
        // include sources when provided by the Responses API (behind include flag)
        ...action.sources != null && { sources: action.sources }
      };
    case "open_page":
      return { action: { type: "openPage", url: action.url } };
    case "find_in_page":
      return {
        action: {
          type: "findInPage",
          url: action.url,
          pattern: action.pattern
        }
      };
  }
}
function escapeJSONDelta(delta) {
  return JSON.stringify(delta).slice(1, -1);
}

//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ../../node_modules/@ai-sdk/deepseek/dist/internal/index.js
// src/chat/deepseek-chat-language-model.ts



// src/chat/convert-to-deepseek-chat-messages.ts



// src/chat/deepseek-file-part-options.ts

var deepseekFilePartProviderOptions = schemas/* object */.Ikc({
  /**
   * Controls how DeepSeek processes an image sent as an `image_url` part.
   *
   * @see https://api-docs.deepseek.com/api/create-chat-completion/
   */
  imageDetail: schemas/* enum */.k5n(["low", "high", "original", "auto"]).optional(),
  /**
   * Sends inline image data as a DeepSeek `file` part using `file_data`
   * instead of an `image_url` data URL. When set, the file part's filename
   * is preserved.
   *
   * This option only applies to inline image data. It cannot be combined
   * with `imageDetail`.
   */
  fileData: schemas/* literal */.euz(true).optional()
});

// src/chat/deepseek-chat-language-model-options.ts

var deepseekLanguageModelChatOptions = schemas/* object */.Ikc({
  /**
   * Whether to return log probabilities for generated tokens.
   */
  logprobs: schemas/* boolean */.zMY().optional(),
  /**
   * Number of most likely tokens to return at each token position.
   *
   * Setting this option automatically enables `logprobs`.
   */
  topLogprobs: schemas/* number */.aig().int().min(0).max(20).optional(),
  /**
   * An opaque identifier for the end user. DeepSeek uses this identifier for
   * content-safety tracing and request isolation.
   *
   * Must contain only ASCII letters, numbers, underscores, and hyphens, and
   * must be at most 512 characters long.
   */
  userId: schemas/* string */.YjP().regex(/^[a-zA-Z0-9_-]+$/, "userId must match /^[a-zA-Z0-9_-]+$/").max(512, "userId must be at most 512 characters long").optional(),
  /**
   * Type of thinking to use. Defaults to `enabled`.
   */
  thinking: schemas/* object */.Ikc({
    // `adaptive` is accepted at runtime for backwards compatibility and
    // mapped to `enabled`, but is intentionally excluded from the exported
    // provider options type.
    type: schemas/* enum */.k5n(["adaptive", "enabled", "disabled"]).optional()
  }).optional(),
  /**
   * Controls the thinking strength for DeepSeek V4 reasoning models.
   */
  // `medium` and `xhigh` are accepted at runtime for backwards compatibility
  // and mapped to canonical DeepSeek values, but are intentionally excluded
  // from the exported provider options type.
  reasoningEffort: schemas/* enum */.k5n(["low", "medium", "high", "xhigh", "max"]).optional(),
  /**
   * Whether to use strict JSON schema validation for structured outputs.
   * Only applies when the serving endpoint supports JSON schema response
   * formats (e.g. Azure). Defaults to `true`.
   */
  strictJsonSchema: schemas/* boolean */.zMY().optional()
});
var deepseekMessageProviderOptions = schemas/* object */.Ikc({
  /**
   * The name of the participant represented by the message.
   *
   * Supported on system, user, and assistant messages.
   */
  name: schemas/* string */.YjP().optional()
});
var deepseekAssistantMessageProviderOptions = deepseekMessageProviderOptions.extend({
  /**
   * Whether the assistant message content is a prefix that DeepSeek should
   * continue. This beta feature is only supported on the final assistant
   * message when using a beta base URL.
   */
  prefix: schemas/* literal */.euz(true).optional()
});

// src/chat/is-deepseek-v4-model.ts
function isDeepSeekV4Model(modelId) {
  return modelId.includes("deepseek-v4") || modelId.startsWith("deepseek-flash") || modelId.startsWith("deepseek-pro");
}

// src/chat/convert-to-deepseek-chat-messages.ts
var supportedImageMediaTypes = /* @__PURE__ */ new Set([
  "image/gif",
  "image/jpeg",
  "image/jpg",
  "image/png",
  "image/webp"
]);
function resolveDeepSeekImageMediaType(part) {
  const resolvedMediaType = (0,provider_utils_dist/* resolveFullMediaType */.SL)({ part });
  if (!supportedImageMediaTypes.has(resolvedMediaType)) {
    throw new dist/* UnsupportedFunctionalityError */.b8({
      functionality: `DeepSeek image media type ${resolvedMediaType}`,
      message: "DeepSeek supports JPEG, PNG, GIF, and WebP image inputs."
    });
  }
  return resolvedMediaType;
}
function validateDeepSeekImageUrl({
  url,
  prompt
}) {
  if (url.length > 8192) {
    throw new dist/* InvalidPromptError */.M3({
      prompt,
      message: "DeepSeek image URLs must not exceed 8192 characters."
    });
  }
}
async function convertToDeepSeekChatMessages({
  prompt,
  responseFormat,
  modelId,
  providerOptionsName = "deepseek",
  supportsAssistantPrefixCompletion = false,
  supportsStructuredOutputs = false
}) {
  const isDeepSeekV4 = isDeepSeekV4Model(modelId);
  const messages = [];
  const warnings = [];
  if (responseFormat?.type === "json") {
    if (responseFormat.schema == null) {
      messages.push({
        role: "system",
        content: "Return JSON."
      });
    } else if (!supportsStructuredOutputs) {
      messages.push({
        role: "system",
        content: "Return JSON that conforms to the following schema: " + JSON.stringify(responseFormat.schema)
      });
      warnings.push({
        type: "compatibility",
        feature: "responseFormat JSON schema",
        details: "JSON response schema is injected into the system message."
      });
    }
  }
  let lastUserMessageIndex = -1;
  for (let i = prompt.length - 1; i >= 0; i--) {
    if (prompt[i].role === "user") {
      lastUserMessageIndex = i;
      break;
    }
  }
  let index = -1;
  for (const { role, content, providerOptions } of prompt) {
    index++;
    const deepseekMessageOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: providerOptionsName,
      providerOptions,
      schema: deepseekAssistantMessageProviderOptions
    });
    if (deepseekMessageOptions?.prefix === true && role !== "assistant") {
      throw new dist/* InvalidPromptError */.M3({
        prompt,
        message: "DeepSeek assistant prefix completion requires `prefix: true` on an assistant message."
      });
    }
    switch (role) {
      case "system": {
        messages.push({
          role: "system",
          content,
          ...deepseekMessageOptions?.name != null && {
            name: deepseekMessageOptions.name
          }
        });
        break;
      }
      case "user": {
        const hasImagePart = content.some(
          (part) => part.type === "file" && (part.data.type === "reference" || part.data.type === "url" || part.data.type === "data") && (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType) === "image"
        );
        if (!hasImagePart) {
          let userContent2 = "";
          for (const part of content) {
            if (part.type === "text") {
              userContent2 += part.text;
            } else {
              warnings.push({
                type: "unsupported",
                feature: `user message part type: ${part.type}`
              });
            }
          }
          messages.push({
            role: "user",
            content: userContent2,
            ...deepseekMessageOptions?.name != null && {
              name: deepseekMessageOptions.name
            }
          });
          break;
        }
        const userContent = [];
        for (const part of content) {
          if (part.type === "text") {
            userContent.push({ type: "text", text: part.text });
          } else if (part.type === "file" && (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType) === "image") {
            const filePartOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
              provider: providerOptionsName,
              providerOptions: part.providerOptions,
              schema: deepseekFilePartProviderOptions
            });
            if (part.data.type === "reference") {
              userContent.push({
                type: "file",
                file_id: (0,provider_utils_dist/* resolveProviderReference */.p5)({
                  reference: part.data.reference,
                  provider: "deepseek"
                })
              });
            } else if (part.data.type === "url" || part.data.type === "data") {
              const resolvedMediaType = resolveDeepSeekImageMediaType(part);
              if (part.data.type === "url") {
                const url = part.data.url.toString();
                validateDeepSeekImageUrl({ url, prompt });
                if (filePartOptions?.fileData === true) {
                  throw new dist/* InvalidPromptError */.M3({
                    prompt,
                    message: "DeepSeek `fileData` image parts require inline data, not a URL."
                  });
                }
                userContent.push({
                  type: "image_url",
                  image_url: {
                    url,
                    ...filePartOptions?.imageDetail != null && {
                      detail: filePartOptions.imageDetail
                    }
                  }
                });
              } else {
                const dataUrl = `data:${resolvedMediaType === "image/jpg" ? "image/jpeg" : resolvedMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`;
                if (filePartOptions?.fileData === true) {
                  if (filePartOptions.imageDetail != null) {
                    throw new dist/* InvalidPromptError */.M3({
                      prompt,
                      message: "DeepSeek `imageDetail` cannot be combined with `fileData`."
                    });
                  }
                  userContent.push({
                    type: "file",
                    file_data: dataUrl,
                    ...part.filename != null && { filename: part.filename }
                  });
                } else {
                  userContent.push({
                    type: "image_url",
                    image_url: {
                      url: dataUrl,
                      ...filePartOptions?.imageDetail != null && {
                        detail: filePartOptions.imageDetail
                      }
                    }
                  });
                }
              }
            } else {
              warnings.push({
                type: "unsupported",
                feature: `user message part type: ${part.type}`
              });
            }
          } else {
            warnings.push({
              type: "unsupported",
              feature: `user message part type: ${part.type}`
            });
          }
        }
        messages.push({
          role: "user",
          content: userContent,
          ...deepseekMessageOptions?.name != null && {
            name: deepseekMessageOptions.name
          }
        });
        break;
      }
      case "assistant": {
        if (deepseekMessageOptions?.prefix === true) {
          if (index !== prompt.length - 1) {
            throw new dist/* InvalidPromptError */.M3({
              prompt,
              message: "DeepSeek assistant prefix completion requires the prefixed assistant message to be the final message."
            });
          }
          if (!supportsAssistantPrefixCompletion) {
            throw new dist/* UnsupportedFunctionalityError */.b8({
              functionality: "DeepSeek assistant prefix completion",
              message: "DeepSeek assistant prefix completion requires a beta base URL ending in `/beta`."
            });
          }
        }
        let text = "";
        let reasoning;
        const toolCalls = [];
        for (const part of content) {
          switch (part.type) {
            case "text": {
              text += part.text;
              break;
            }
            case "reasoning": {
              if (index <= lastUserMessageIndex && !isDeepSeekV4) {
                break;
              }
              if (reasoning == null) {
                reasoning = part.text;
              } else {
                reasoning += part.text;
              }
              break;
            }
            case "tool-call": {
              toolCalls.push({
                id: part.toolCallId,
                type: "function",
                function: {
                  name: part.toolName,
                  arguments: JSON.stringify(part.input)
                }
              });
              break;
            }
          }
        }
        messages.push({
          role: "assistant",
          content: text,
          ...deepseekMessageOptions?.name != null && {
            name: deepseekMessageOptions.name
          },
          ...deepseekMessageOptions?.prefix === true && {
            prefix: true
          },
          reasoning_content: reasoning ?? (isDeepSeekV4 ? "" : void 0),
          tool_calls: toolCalls.length > 0 ? toolCalls : void 0
        });
        break;
      }
      case "tool": {
        if (deepseekMessageOptions?.name != null) {
          warnings.push({
            type: "unsupported",
            feature: "message name on tool messages"
          });
        }
        for (const toolResponse of content) {
          if (toolResponse.type === "tool-approval-response") {
            continue;
          }
          const output = toolResponse.output;
          let contentValue;
          switch (output.type) {
            case "text":
            case "error-text":
              contentValue = output.value;
              break;
            case "execution-denied":
              contentValue = output.reason ?? "Tool call execution denied.";
              break;
            case "json":
            case "error-json":
              contentValue = JSON.stringify(output.value);
              break;
            case "content": {
              const hasImagePart = output.value.some(
                (part) => part.type === "file" && (part.data.type === "reference" || part.data.type === "url" || part.data.type === "data") && (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType) === "image"
              );
              if (!hasImagePart) {
                contentValue = JSON.stringify(output.value);
                break;
              }
              contentValue = [];
              for (const part of output.value) {
                if (part.type === "text") {
                  contentValue.push({ type: "text", text: part.text });
                } else if (part.type === "file" && (part.data.type === "reference" || part.data.type === "url" || part.data.type === "data") && (0,provider_utils_dist/* getTopLevelMediaType */.yu)(part.mediaType) === "image") {
                  if (part.data.type === "reference") {
                    contentValue.push({
                      type: "file",
                      file_id: (0,provider_utils_dist/* resolveProviderReference */.p5)({
                        reference: part.data.reference,
                        provider: "deepseek"
                      })
                    });
                    continue;
                  }
                  const filePartOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
                    provider: providerOptionsName,
                    providerOptions: part.providerOptions,
                    schema: deepseekFilePartProviderOptions
                  });
                  const resolvedMediaType = resolveDeepSeekImageMediaType(part);
                  let url;
                  if (part.data.type === "url") {
                    url = part.data.url.toString();
                    validateDeepSeekImageUrl({ url, prompt });
                  } else {
                    url = `data:${resolvedMediaType === "image/jpg" ? "image/jpeg" : resolvedMediaType};base64,${(0,provider_utils_dist/* convertToBase64 */.ej)(part.data.data)}`;
                  }
                  contentValue.push({
                    type: "image_url",
                    image_url: {
                      url,
                      ...filePartOptions?.imageDetail != null && {
                        detail: filePartOptions.imageDetail
                      }
                    }
                  });
                } else {
                  warnings.push({
                    type: "unsupported",
                    feature: `tool result content part type: ${part.type}`
                  });
                }
              }
              break;
            }
          }
          messages.push({
            role: "tool",
            tool_call_id: toolResponse.toolCallId,
            content: contentValue
          });
        }
        break;
      }
      default: {
        warnings.push({
          type: "unsupported",
          feature: `message role: ${role}`
        });
        break;
      }
    }
  }
  return { messages, warnings };
}

// src/chat/convert-to-deepseek-usage.ts

function convertDeepSeekUsage(usage) {
  if (usage == null) {
    return (0,provider_utils_dist/* createNullLanguageModelUsage */.EK)();
  }
  const promptTokens = usage.prompt_tokens ?? 0;
  const completionTokens = usage.completion_tokens ?? 0;
  const cacheReadTokens = usage.prompt_cache_hit_tokens ?? 0;
  const reasoningTokens = usage.completion_tokens_details?.reasoning_tokens ?? 0;
  return {
    inputTokens: {
      total: promptTokens,
      noCache: promptTokens - cacheReadTokens,
      cacheRead: cacheReadTokens,
      cacheWrite: void 0
    },
    outputTokens: {
      total: completionTokens,
      text: Math.max(0, completionTokens - reasoningTokens),
      reasoning: reasoningTokens
    },
    raw: usage
  };
}

// src/chat/deepseek-chat-api-types.ts


var tokenUsageSchema = schemas/* looseObject */._H3({
  prompt_tokens: schemas/* number */.aig().nullish(),
  completion_tokens: schemas/* number */.aig().nullish(),
  prompt_cache_hit_tokens: schemas/* number */.aig().nullish(),
  prompt_cache_miss_tokens: schemas/* number */.aig().nullish(),
  total_tokens: schemas/* number */.aig().nullish(),
  prompt_tokens_details: schemas/* looseObject */._H3({
    cached_tokens: schemas/* number */.aig().nullish()
  }).nullish(),
  completion_tokens_details: schemas/* looseObject */._H3({
    reasoning_tokens: schemas/* number */.aig().nullish()
  }).nullish()
}).nullish();
var deepSeekErrorSchema = schemas/* object */.Ikc({
  error: schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    type: schemas/* string */.YjP().nullish(),
    param: schemas/* any */.bzn().nullish(),
    code: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullish()
  })
});
var deepseekChatLogprobSchema = schemas/* object */.Ikc({
  token: schemas/* string */.YjP(),
  logprob: schemas/* number */.aig(),
  bytes: schemas/* array */.YOg(schemas/* number */.aig()).nullable(),
  top_logprobs: schemas/* array */.YOg(
    schemas/* object */.Ikc({
      token: schemas/* string */.YjP(),
      logprob: schemas/* number */.aig(),
      bytes: schemas/* array */.YOg(schemas/* number */.aig()).nullable()
    })
  )
});
var deepseekChatLogprobsSchema = schemas/* object */.Ikc({
  content: schemas/* array */.YOg(deepseekChatLogprobSchema).nullish(),
  reasoning_content: schemas/* array */.YOg(deepseekChatLogprobSchema).nullish()
}).nullish();
var deepseekChatResponseSchema = schemas/* object */.Ikc({
  id: schemas/* string */.YjP().nullish(),
  created: schemas/* number */.aig().nullish(),
  model: schemas/* string */.YjP().nullish(),
  object: schemas/* literal */.euz("chat.completion").nullish(),
  system_fingerprint: schemas/* string */.YjP().nullish(),
  choices: schemas/* array */.YOg(
    schemas/* object */.Ikc({
      index: schemas/* number */.aig().nullish(),
      message: schemas/* object */.Ikc({
        role: schemas/* literal */.euz("assistant").nullish(),
        content: schemas/* string */.YjP().nullish(),
        reasoning_content: schemas/* string */.YjP().nullish(),
        tool_calls: schemas/* array */.YOg(
          schemas/* object */.Ikc({
            id: schemas/* string */.YjP().nullish(),
            type: schemas/* literal */.euz("function").nullish(),
            function: schemas/* object */.Ikc({
              name: schemas/* string */.YjP(),
              arguments: schemas/* string */.YjP()
            })
          })
        ).nullish()
      }),
      logprobs: deepseekChatLogprobsSchema,
      finish_reason: schemas/* string */.YjP().nullish()
    })
  ),
  usage: tokenUsageSchema
});
var deepseekChatChunkSchema = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* union */.KCZ([
      schemas/* object */.Ikc({
        id: schemas/* string */.YjP().nullish(),
        created: schemas/* number */.aig().nullish(),
        model: schemas/* string */.YjP().nullish(),
        object: schemas/* literal */.euz("chat.completion.chunk").nullish(),
        system_fingerprint: schemas/* string */.YjP().nullish(),
        choices: schemas/* array */.YOg(
          schemas/* object */.Ikc({
            index: schemas/* number */.aig().nullish(),
            delta: schemas/* object */.Ikc({
              role: schemas/* enum */.k5n(["assistant"]).nullish(),
              content: schemas/* string */.YjP().nullish(),
              reasoning_content: schemas/* string */.YjP().nullish(),
              tool_calls: schemas/* array */.YOg(
                schemas/* object */.Ikc({
                  index: schemas/* number */.aig(),
                  id: schemas/* string */.YjP().nullish(),
                  type: schemas/* literal */.euz("function").nullish(),
                  function: schemas/* object */.Ikc({
                    name: schemas/* string */.YjP().nullish(),
                    arguments: schemas/* string */.YjP().nullish()
                  })
                })
              ).nullish()
            }).nullish(),
            logprobs: deepseekChatLogprobsSchema,
            finish_reason: schemas/* string */.YjP().nullish()
          })
        ),
        usage: tokenUsageSchema
      }),
      deepSeekErrorSchema
    ])
  )
);

// src/chat/deepseek-prepare-tools.ts

function prepareTools({
  tools,
  toolChoice,
  supportsStrictToolCalls
}) {
  tools = tools?.length ? tools : void 0;
  const toolWarnings = [];
  if (tools == null) {
    return { tools: void 0, toolChoice: void 0, toolWarnings };
  }
  const functionTools = tools.filter((tool) => tool.type === "function");
  const hasStrictTool = functionTools.some((tool) => tool.strict === true);
  if (hasStrictTool && supportsStrictToolCalls === false) {
    throw new dist/* UnsupportedFunctionalityError */.b8({
      functionality: "DeepSeek strict tool calls",
      message: "DeepSeek strict tool calls require a beta base URL ending in `/beta`."
    });
  }
  if (hasStrictTool && supportsStrictToolCalls === true && functionTools.some((tool) => tool.strict !== true)) {
    throw new dist/* UnsupportedFunctionalityError */.b8({
      functionality: "mixed DeepSeek strict and non-strict tool calls",
      message: "DeepSeek strict mode requires every function tool in the request to set `strict: true`."
    });
  }
  const deepseekTools = [];
  for (const tool of tools) {
    if (tool.type === "provider") {
      toolWarnings.push({
        type: "unsupported",
        feature: `provider-defined tool ${tool.id}`
      });
    } else {
      deepseekTools.push({
        type: "function",
        function: {
          name: tool.name,
          description: tool.description,
          parameters: tool.inputSchema,
          ...tool.strict != null ? { strict: tool.strict } : {}
        }
      });
    }
  }
  if (toolChoice == null) {
    return { tools: deepseekTools, toolChoice: void 0, toolWarnings };
  }
  const type = toolChoice?.type;
  switch (type) {
    case "auto":
    case "none":
    case "required":
      return { tools: deepseekTools, toolChoice: type, toolWarnings };
    case "tool":
      return {
        tools: deepseekTools,
        toolChoice: {
          type: "function",
          function: { name: toolChoice.toolName }
        },
        toolWarnings
      };
    default: {
      return {
        tools: deepseekTools,
        toolChoice: void 0,
        toolWarnings: [
          ...toolWarnings,
          {
            type: "unsupported",
            feature: `tool choice type: ${type}`
          }
        ]
      };
    }
  }
}

// src/chat/get-response-metadata.ts


// src/chat/map-deepseek-finish-reason.ts
function mapDeepSeekFinishReason(finishReason) {
  switch (finishReason) {
    case "stop":
      return "stop";
    case "length":
      return "length";
    case "content_filter":
      return "content-filter";
    case "tool_calls":
      return "tool-calls";
    case "insufficient_system_resource":
      return "error";
    default:
      return "other";
  }
}

// src/chat/deepseek-chat-language-model.ts
function createDeepSeekStreamError(error, data) {
  const metadata = getDeepSeekStreamErrorMetadata(error);
  return (0,provider_utils_dist/* createProviderStreamError */.iH)({
    message: error.message,
    type: error.type ?? void 0,
    code: error.code ?? void 0,
    ...metadata,
    data
  });
}
function getDeepSeekStreamErrorMetadata(error) {
  if (error.code === "insufficient_quota" || error.type === "insufficient_quota") {
    return { statusCode: 429, isRetryable: false };
  }
  const explicitStatusCode = internal_getHttpStatusCode(error.code);
  if (explicitStatusCode != null) {
    return {
      statusCode: explicitStatusCode,
      isRetryable: internal_isRetryableStatusCode(explicitStatusCode)
    };
  }
  for (const discriminator of [error.code, error.type]) {
    switch (discriminator) {
      case "rate_limit_exceeded":
      case "rate_limit_error":
        return { statusCode: 429, isRetryable: true };
      case "server_error":
      case "api_error":
      case "internal_server_error":
        return { statusCode: 500, isRetryable: true };
      case "overloaded_error":
      case "service_unavailable":
        return { statusCode: 503, isRetryable: true };
      case "timeout":
      case "timeout_error":
        return { statusCode: 504, isRetryable: true };
      case "authentication_error":
      case "invalid_api_key":
        return { statusCode: 401, isRetryable: false };
      case "permission_error":
        return { statusCode: 403, isRetryable: false };
      case "not_found_error":
      case "model_not_found":
        return { statusCode: 404, isRetryable: false };
      case "bad_request":
      case "context_length_exceeded":
      case "invalid_request_error":
        return { statusCode: 400, isRetryable: false };
    }
  }
  return {};
}
function internal_getHttpStatusCode(value) {
  const statusCode = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof statusCode === "number" && Number.isInteger(statusCode) && statusCode >= 400 && statusCode <= 599 ? statusCode : void 0;
}
function internal_isRetryableStatusCode(statusCode) {
  return statusCode === 408 || statusCode === 409 || statusCode === 429 || statusCode >= 500;
}
function mapDeepSeekProviderReasoningEffort({
  reasoningEffort,
  warnings
}) {
  const mapped = reasoningEffort === "medium" ? "high" : reasoningEffort === "xhigh" ? "max" : reasoningEffort;
  if (mapped !== reasoningEffort) {
    warnings.push({
      type: "compatibility",
      feature: "reasoningEffort",
      details: `reasoningEffort "${reasoningEffort}" is not a canonical DeepSeek value. mapped to "${mapped}".`
    });
  }
  return mapped;
}
var DeepSeekChatLanguageModel = class _DeepSeekChatLanguageModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.supportedUrls = {
      "image/*": [/^https?:\/\/.*$/]
    };
    this.modelId = modelId;
    this.config = config;
    this.failedResponseHandler = (0,provider_utils_dist/* createJsonErrorResponseHandler */.sl)({
      errorSchema: deepSeekErrorSchema,
      errorToMessage: (error) => error.error.message
    });
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return new _DeepSeekChatLanguageModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  get providerOptionsName() {
    return this.config.provider.split(".")[0].trim();
  }
  async getArgs({
    prompt,
    maxOutputTokens,
    temperature,
    topP,
    topK,
    frequencyPenalty,
    presencePenalty,
    reasoning,
    providerOptions,
    stopSequences,
    responseFormat,
    seed,
    toolChoice,
    tools
  }) {
    const deepseekOptions = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: this.providerOptionsName,
      providerOptions,
      schema: deepseekLanguageModelChatOptions
    }) ?? {};
    const supportsStructuredOutputs = this.config.supportsStructuredOutputs === true;
    const supportsPenaltySampling = this.config.supportsPenaltySampling === true;
    const { messages, warnings } = await convertToDeepSeekChatMessages({
      prompt,
      responseFormat,
      modelId: this.modelId,
      providerOptionsName: this.providerOptionsName,
      supportsAssistantPrefixCompletion: this.config.supportsAssistantPrefixCompletion,
      supportsStructuredOutputs
    });
    const allWarnings = [...warnings];
    if (topK != null) {
      allWarnings.push({ type: "unsupported", feature: "topK" });
    }
    if (seed != null) {
      allWarnings.push({ type: "unsupported", feature: "seed" });
    }
    if (!supportsPenaltySampling && frequencyPenalty != null) {
      allWarnings.push({
        type: "deprecated",
        setting: "frequencyPenalty",
        message: "frequencyPenalty is deprecated by DeepSeek and has been omitted. Remove frequencyPenalty from the request."
      });
    }
    if (!supportsPenaltySampling && presencePenalty != null) {
      allWarnings.push({
        type: "deprecated",
        setting: "presencePenalty",
        message: "presencePenalty is deprecated by DeepSeek and has been omitted. Remove presencePenalty from the request."
      });
    }
    const {
      tools: deepseekTools,
      toolChoice: deepseekToolChoices,
      toolWarnings
    } = prepareTools({
      tools,
      toolChoice,
      supportsStrictToolCalls: this.config.supportsStrictToolCalls
    });
    const thinkingType = deepseekOptions.thinking?.type;
    if (thinkingType === "adaptive") {
      allWarnings.push({
        type: "compatibility",
        feature: "thinking.type",
        details: 'thinking.type "adaptive" is not a canonical DeepSeek value. mapped to "enabled".'
      });
    }
    const thinking = this.config.supportsThinking === false ? void 0 : thinkingType != null ? { type: thinkingType === "adaptive" ? "enabled" : thinkingType } : (0,provider_utils_dist/* isCustomReasoning */.g6)(reasoning) ? { type: reasoning === "none" ? "disabled" : "enabled" } : void 0;
    const isThinkingEnabled = this.config.supportsThinking !== false && thinking?.type !== "disabled" && (thinking != null || this.modelId === "deepseek-reasoner" || isDeepSeekV4Model(this.modelId));
    if (isThinkingEnabled && temperature != null) {
      allWarnings.push({
        type: "unsupported",
        feature: "temperature",
        details: "temperature has no effect when DeepSeek thinking is enabled. Set providerOptions.deepseek.thinking.type to 'disabled' to use temperature."
      });
    }
    if (isThinkingEnabled && topP != null) {
      allWarnings.push({
        type: "unsupported",
        feature: "topP",
        details: "topP has no effect when DeepSeek thinking is enabled. Set providerOptions.deepseek.thinking.type to 'disabled' to use topP."
      });
    }
    const reasoningEffort = deepseekOptions.reasoningEffort != null ? mapDeepSeekProviderReasoningEffort({
      reasoningEffort: deepseekOptions.reasoningEffort,
      warnings: allWarnings
    }) : (0,provider_utils_dist/* isCustomReasoning */.g6)(reasoning) && reasoning !== "none" ? (0,provider_utils_dist/* mapReasoningToProviderEffort */.jv)({
      reasoning,
      effortMap: {
        minimal: "low",
        low: "low",
        medium: "high",
        high: "high",
        xhigh: "max"
      },
      warnings: allWarnings
    }) : void 0;
    return {
      args: {
        model: this.modelId,
        ...(deepseekOptions.logprobs === true || deepseekOptions.topLogprobs != null) && { logprobs: true },
        ...deepseekOptions.topLogprobs != null && {
          top_logprobs: deepseekOptions.topLogprobs
        },
        max_tokens: maxOutputTokens,
        temperature: isThinkingEnabled ? void 0 : temperature,
        top_p: isThinkingEnabled ? void 0 : topP,
        frequency_penalty: supportsPenaltySampling ? frequencyPenalty : void 0,
        presence_penalty: supportsPenaltySampling ? presencePenalty : void 0,
        response_format: responseFormat?.type === "json" ? supportsStructuredOutputs && responseFormat.schema != null ? {
          type: "json_schema",
          json_schema: {
            schema: responseFormat.schema,
            strict: deepseekOptions.strictJsonSchema ?? true,
            name: responseFormat.name ?? "response",
            description: responseFormat.description
          }
        } : { type: "json_object" } : void 0,
        stop: stopSequences,
        messages,
        tools: deepseekTools,
        tool_choice: deepseekToolChoices,
        thinking,
        ...deepseekOptions.userId != null && {
          user_id: deepseekOptions.userId
        },
        ...thinking?.type !== "disabled" && reasoningEffort != null && {
          reasoning_effort: reasoningEffort
        }
      },
      warnings: [...allWarnings, ...toolWarnings]
    };
  }
  async doGenerate(options) {
    const { args, warnings } = await this.getArgs({ ...options });
    const {
      responseHeaders,
      value: responseBody,
      rawValue: rawResponse
    } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/chat/completions",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body: args,
      failedResponseHandler: this.failedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(
        deepseekChatResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const choice = responseBody.choices[0];
    if (choice == null) {
      throw new dist/* InvalidResponseDataError */.xn({
        data: rawResponse,
        message: "Response did not contain any choices."
      });
    }
    const content = [];
    const reasoning = choice.message.reasoning_content;
    if (reasoning != null && reasoning.length > 0) {
      content.push({
        type: "reasoning",
        text: reasoning
      });
    }
    if (choice.message.tool_calls != null) {
      for (const toolCall of choice.message.tool_calls) {
        content.push({
          type: "tool-call",
          toolCallId: toolCall.id || (0,provider_utils_dist/* generateId */.$C)(),
          toolName: toolCall.function.name,
          input: toolCall.function.arguments
        });
      }
    }
    const text = choice.message.content;
    if (text != null && text.length > 0) {
      content.push({ type: "text", text });
    }
    return {
      content,
      finishReason: {
        unified: mapDeepSeekFinishReason(choice.finish_reason),
        raw: choice.finish_reason ?? void 0
      },
      usage: convertDeepSeekUsage(responseBody.usage),
      providerMetadata: {
        [this.providerOptionsName]: {
          promptCacheHitTokens: responseBody.usage?.prompt_cache_hit_tokens,
          promptCacheMissTokens: responseBody.usage?.prompt_cache_miss_tokens,
          ...responseBody.object != null && {
            responseObject: responseBody.object
          },
          ...choice.index != null && { choiceIndex: choice.index },
          ...choice.message.role != null && {
            messageRole: choice.message.role
          },
          ...choice.message.tool_calls != null && {
            toolCallTypes: choice.message.tool_calls.map((toolCall) => toolCall.type).filter((type) => type != null)
          },
          ...choice.logprobs != null && { logprobs: choice.logprobs },
          ...responseBody.system_fingerprint != null && {
            systemFingerprint: responseBody.system_fingerprint
          }
        }
      },
      request: { body: args },
      response: {
        ...(0,provider_utils_dist/* createLanguageModelResponseMetadata */.qX)(responseBody),
        headers: responseHeaders,
        body: rawResponse
      },
      warnings
    };
  }
  async doStream(options) {
    const { args, warnings } = await this.getArgs({ ...options });
    const body = {
      ...args,
      stream: true,
      stream_options: { include_usage: true }
    };
    const { responseHeaders, value: response } = await (0,provider_utils_dist/* postJsonToApi */.GU)({
      url: this.config.url({
        path: "/chat/completions",
        modelId: this.modelId
      }),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: this.failedResponseHandler,
      successfulResponseHandler: (0,provider_utils_dist/* createEventSourceResponseHandler */.Ds)(
        deepseekChatChunkSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    let toolCallTracker;
    let finishReason = {
      unified: "other",
      raw: void 0
    };
    let usage = void 0;
    let systemFingerprint = void 0;
    let isFirstChunk = true;
    const providerOptionsName = this.providerOptionsName;
    let isActiveReasoning = false;
    let isActiveText = false;
    let responseObject;
    let choiceIndex;
    let messageRole;
    const toolCallTypes = /* @__PURE__ */ new Map();
    const contentLogprobs = [];
    const reasoningLogprobs = [];
    return {
      stream: response.pipeThrough(
        new TransformStream({
          start(controller) {
            toolCallTracker = new provider_utils_dist/* StreamingToolCallTracker */.HE(controller, {
              generateId: provider_utils_dist/* generateId */.$C
            });
            controller.enqueue({ type: "stream-start", warnings });
          },
          transform(chunk, controller) {
            if (options.includeRawChunks) {
              controller.enqueue({ type: "raw", rawValue: chunk.rawValue });
            }
            if (!chunk.success) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({ type: "error", error: chunk.error });
              return;
            }
            const value = chunk.value;
            if ("error" in value) {
              finishReason = { unified: "error", raw: void 0 };
              controller.enqueue({
                type: "error",
                error: createDeepSeekStreamError(value.error, value)
              });
              return;
            }
            if (isFirstChunk) {
              isFirstChunk = false;
              controller.enqueue({
                type: "response-metadata",
                ...(0,provider_utils_dist/* createLanguageModelResponseMetadata */.qX)(value)
              });
            }
            if (value.usage != null) {
              usage = value.usage;
            }
            if (value.object != null) {
              responseObject = value.object;
            }
            if (value.system_fingerprint != null) {
              systemFingerprint = value.system_fingerprint;
            }
            const choice = value.choices[0];
            if (choice?.index != null) {
              choiceIndex = choice.index;
            }
            if (choice?.finish_reason != null) {
              finishReason = {
                unified: mapDeepSeekFinishReason(choice.finish_reason),
                raw: choice.finish_reason
              };
            }
            if (choice?.logprobs?.content != null) {
              contentLogprobs.push(...choice.logprobs.content);
            }
            if (choice?.logprobs?.reasoning_content != null) {
              reasoningLogprobs.push(...choice.logprobs.reasoning_content);
            }
            if (choice?.delta == null) {
              return;
            }
            const delta = choice.delta;
            if (delta.role != null) {
              messageRole = delta.role;
            }
            const reasoningContent = delta.reasoning_content;
            if (reasoningContent) {
              if (!isActiveReasoning) {
                controller.enqueue({
                  type: "reasoning-start",
                  id: "reasoning-0"
                });
                isActiveReasoning = true;
              }
              controller.enqueue({
                type: "reasoning-delta",
                id: "reasoning-0",
                delta: reasoningContent
              });
            }
            if (delta.content) {
              if (!isActiveText) {
                controller.enqueue({ type: "text-start", id: "txt-0" });
                isActiveText = true;
              }
              if (isActiveReasoning) {
                controller.enqueue({
                  type: "reasoning-end",
                  id: "reasoning-0"
                });
                isActiveReasoning = false;
              }
              controller.enqueue({
                type: "text-delta",
                id: "txt-0",
                delta: delta.content
              });
            }
            if (delta.tool_calls != null && delta.tool_calls.length > 0) {
              if (isActiveReasoning) {
                controller.enqueue({
                  type: "reasoning-end",
                  id: "reasoning-0"
                });
                isActiveReasoning = false;
              }
              for (const toolCallDelta of delta.tool_calls) {
                if (toolCallDelta.type != null) {
                  toolCallTypes.set(toolCallDelta.index, toolCallDelta.type);
                }
                toolCallTracker.processDelta(toolCallDelta);
              }
            }
          },
          flush(controller) {
            if (isActiveReasoning) {
              controller.enqueue({ type: "reasoning-end", id: "reasoning-0" });
            }
            if (isActiveText) {
              controller.enqueue({ type: "text-end", id: "txt-0" });
            }
            toolCallTracker.flush();
            controller.enqueue({
              type: "finish",
              finishReason,
              usage: convertDeepSeekUsage(usage),
              providerMetadata: {
                [providerOptionsName]: {
                  promptCacheHitTokens: usage?.prompt_cache_hit_tokens ?? void 0,
                  promptCacheMissTokens: usage?.prompt_cache_miss_tokens ?? void 0,
                  ...responseObject != null && { responseObject },
                  ...choiceIndex != null && { choiceIndex },
                  ...messageRole != null && { messageRole },
                  ...toolCallTypes.size > 0 && {
                    toolCallTypes: [...toolCallTypes.entries()].sort(([left], [right]) => left - right).map(([, type]) => type)
                  },
                  ...(contentLogprobs.length > 0 || reasoningLogprobs.length > 0) && {
                    logprobs: {
                      ...contentLogprobs.length > 0 && {
                        content: contentLogprobs
                      },
                      ...reasoningLogprobs.length > 0 && {
                        reasoning_content: reasoningLogprobs
                      }
                    }
                  },
                  ...systemFingerprint != null && { systemFingerprint }
                }
              }
            });
          }
        })
      ),
      request: { body },
      response: { headers: responseHeaders }
    };
  }
};

//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ../../node_modules/@ai-sdk/azure/dist/index.js
// src/azure-openai-provider.ts





// src/azure-openai-tools.ts

var azureOpenaiTools = {
  codeInterpreter: codeInterpreter,
  fileSearch: fileSearch,
  imageGeneration: imageGeneration,
  webSearch: webSearch,
  webSearchPreview: webSearchPreview
};

// src/azure-speech-transcription-model.ts



// src/azure-transcription-model-options.ts



// src/azure-speech-transcription-model-options.ts


var azureSpeechTranscriptionModelOptionsShape = () => ({
  /**
   * Timing granularity. Defaults to `segment` so that transcription results
   * include timed segments (Azure's own default is `none`).
   */
  timestamps: schemas/* enum */.k5n(["word", "segment", "none"]).optional(),
  /**
   * `verbatim` keeps fillers and false starts, `clean` removes them.
   * Azure defaults to `verbatim`.
   */
  transcribeStyle: schemas/* enum */.k5n(["verbatim", "clean"]).optional(),
  /**
   * Forces a single language, e.g. `['en']`. Omit for automatic language
   * detection and code switching.
   */
  locales: schemas/* array */.YOg(schemas/* string */.YjP()).length(1).optional(),
  /**
   * Speaker diarization. Speaker IDs are available in provider metadata.
   */
  diarization: schemas/* strictObject */.rej({ enabled: schemas/* boolean */.zMY() }).optional(),
  /**
   * Keyword biasing for names and domain terminology.
   */
  phraseList: schemas/* strictObject */.rej({ phrases: schemas/* array */.YOg(schemas/* string */.YjP()) }).optional()
});
var azureSpeechTranscriptionModelOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(schemas/* strictObject */.rej(azureSpeechTranscriptionModelOptionsShape()))
);

// src/azure-transcription-model-options.ts
var azureTranscriptionModelOptions = (0,provider_utils_dist/* lazySchema */.ID)(
  () => (0,provider_utils_dist/* zodSchema */.jN)(
    schemas/* strictObject */.rej({
      /**
       * API to use. Defaults to Speech for MAI-Transcribe-2, OpenAI otherwise.
       */
      api: schemas/* enum */.k5n(["openai", "speech"]).optional(),
      ...azureSpeechTranscriptionModelOptionsShape()
    })
  )
);
function isMAITranscribe2(modelId) {
  return modelId.toLowerCase() === "mai-transcribe-2";
}

// src/azure-speech-transcription-model.ts
var AzureSpeechTranscriptionModel = class {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
    this.provider = "azure.transcription";
  }
  async doGenerate(options, azureOptions = {}) {
    const timestamp = /* @__PURE__ */ new Date();
    const formData = new FormData();
    formData.append(
      "audio",
      new Blob(
        [
          typeof options.audio === "string" ? (0,provider_utils_dist/* convertBase64ToUint8Array */.Z9)(options.audio) : options.audio
        ],
        { type: options.mediaType }
      ),
      `audio.${(0,provider_utils_dist/* mediaTypeToExtension */.HQ)(options.mediaType)}`
    );
    formData.append(
      "definition",
      JSON.stringify({
        enhancedMode: {
          enabled: true,
          model: isMAITranscribe2(this.modelId) ? "MAI-Transcribe-2" : this.modelId,
          modelOptions: {
            timestamps: azureOptions.timestamps ?? "segment",
            transcribeStyle: azureOptions.transcribeStyle
          }
        },
        locales: azureOptions.locales,
        diarization: azureOptions.diarization,
        phraseList: azureOptions.phraseList
      })
    );
    const { value, rawValue, responseHeaders } = await (0,provider_utils_dist/* postFormDataToApi */.S)({
      url: this.config.url(),
      headers: (0,provider_utils_dist/* combineHeaders */.m2)(this.config.headers(), options.headers),
      formData,
      abortSignal: options.abortSignal,
      fetch: this.config.fetch,
      failedResponseHandler: (0,provider_utils_dist/* createJsonErrorResponseHandler */.sl)({
        errorSchema: schemas/* union */.KCZ([
          schemas/* object */.Ikc({ error: schemas/* object */.Ikc({ message: schemas/* string */.YjP() }) }),
          schemas/* object */.Ikc({ message: schemas/* string */.YjP() })
        ]),
        errorToMessage: (data) => "error" in data ? data.error.message : data.message
      }),
      successfulResponseHandler: (0,provider_utils_dist/* createJsonResponseHandler */.cV)(responseSchema)
    });
    const phrases = value.phrases ?? [];
    const languages = new Set(
      phrases.flatMap(
        (phrase) => phrase.locale ? [phrase.locale.split("-")[0].toLowerCase()] : []
      )
    );
    const [language] = languages;
    const reportedLanguage = languages.size === 1 && /^[a-z]{2}$/.test(language) ? language : void 0;
    return {
      text: value.combinedPhrases.map((phrase) => phrase.text).join(" "),
      segments: phrases.flatMap(
        (phrase) => phrase.offsetMilliseconds != null && phrase.durationMilliseconds != null ? [
          {
            text: phrase.text,
            startSecond: phrase.offsetMilliseconds / 1e3,
            endSecond: (phrase.offsetMilliseconds + phrase.durationMilliseconds) / 1e3
          }
        ] : []
      ),
      language: reportedLanguage,
      durationInSeconds: value.durationMilliseconds != null ? value.durationMilliseconds / 1e3 : void 0,
      warnings: [],
      providerMetadata: {
        azure: { phrases }
      },
      response: {
        timestamp,
        modelId: this.modelId,
        headers: responseHeaders,
        body: rawValue
      }
    };
  }
};
var responseSchema = schemas/* object */.Ikc({
  combinedPhrases: schemas/* array */.YOg(schemas/* object */.Ikc({ text: schemas/* string */.YjP() })),
  durationMilliseconds: schemas/* number */.aig().nullish(),
  phrases: schemas/* array */.YOg(
    schemas/* object */.Ikc({
      text: schemas/* string */.YjP(),
      offsetMilliseconds: schemas/* number */.aig().nullish(),
      durationMilliseconds: schemas/* number */.aig().nullish(),
      locale: schemas/* string */.YjP().nullish(),
      speaker: schemas/* number */.aig().nullish(),
      confidence: schemas/* number */.aig().nullish(),
      words: schemas/* array */.YOg(
        schemas/* object */.Ikc({
          text: schemas/* string */.YjP(),
          offsetMilliseconds: schemas/* number */.aig().nullish(),
          durationMilliseconds: schemas/* number */.aig().nullish()
        })
      ).nullish()
    })
  ).nullish()
});

// src/version.ts
var VERSION =  true ? "4.0.85" : 0;

// src/azure-openai-provider.ts
function getAzureOpenAIBaseURLInfo(baseURL) {
  if (baseURL == null) {
    return {
      isAzureOpenAI: true,
      isFoundryProject: false,
      isVersioned: false
    };
  }
  const url = new URL(baseURL);
  const hostname = url.hostname;
  const isAzureOpenAI = hostname.endsWith(".openai.azure.com") || hostname.endsWith(".services.ai.azure.com") || hostname.endsWith(".cognitiveservices.azure.com");
  const pathname = url.pathname.replace(/\/+$/, "");
  return {
    isAzureOpenAI,
    isFoundryProject: hostname.endsWith(".services.ai.azure.com") && pathname.startsWith("/api/projects/"),
    isVersioned: isAzureOpenAI && pathname.toLowerCase().endsWith("/openai/v1")
  };
}
function createAzure(options = {}) {
  const tokenProvider = options.tokenProvider;
  if (options.apiKey && tokenProvider) {
    throw new dist/* InvalidArgumentError */.Di({
      argument: "apiKey/tokenProvider",
      message: "Both apiKey and tokenProvider were provided. Please use only one authentication method."
    });
  }
  const getHeaders = (api = "openai") => {
    const authHeaders = tokenProvider ? {} : {
      [api === "speech" ? "Ocp-Apim-Subscription-Key" : "api-key"]: (0,provider_utils_dist/* loadApiKey */.WL)({
        apiKey: options.apiKey,
        environmentVariableName: "AZURE_API_KEY",
        description: api === "speech" ? "Azure Speech" : "Azure OpenAI"
      })
    };
    return (0,provider_utils_dist/* withUserAgentSuffix */.WZ)(
      {
        ...authHeaders,
        ...options.headers
      },
      `ai-sdk-azure/${VERSION}`
    );
  };
  const fetch = tokenProvider ? async (input, init) => {
    const headers = (0,provider_utils_dist/* normalizeHeaders */.qx)(init?.headers);
    if (headers.authorization == null) {
      headers.authorization = `Bearer ${await tokenProvider()}`;
    }
    return (options.fetch ?? globalThis.fetch)(input, {
      ...init,
      headers
    });
  } : options.fetch;
  const getResourceName = () => {
    const resourceName = (0,provider_utils_dist/* loadSetting */.Fv)({
      settingValue: options.resourceName,
      settingName: "resourceName",
      environmentVariableName: "AZURE_RESOURCE_NAME",
      description: "Azure OpenAI resource name"
    });
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(resourceName)) {
      throw new dist/* InvalidArgumentError */.Di({
        argument: "resourceName",
        message: "Invalid Azure resource name. Expected a single DNS label (letters, digits, and hyphens). Use `baseURL` for custom endpoints."
      });
    }
    return resourceName;
  };
  const apiVersion = options.apiVersion ?? "v1";
  const {
    isAzureOpenAI,
    isFoundryProject,
    isVersioned: isAzureOpenAIVersioned
  } = getAzureOpenAIBaseURLInfo(options.baseURL);
  const url = ({ path, modelId }) => {
    const baseUrlPrefix = (0,provider_utils_dist/* withoutTrailingSlash */.ae)(
      options.baseURL ?? `https://${getResourceName()}.openai.azure.com/openai`
    );
    let fullUrl;
    if (options.useDeploymentBasedUrls) {
      fullUrl = new URL(`${baseUrlPrefix}/deployments/${modelId}${path}`);
    } else if (!isAzureOpenAI || isAzureOpenAIVersioned) {
      fullUrl = new URL(`${baseUrlPrefix}${path}`);
    } else {
      fullUrl = new URL(`${baseUrlPrefix}/v1${path}`);
    }
    if (options.useDeploymentBasedUrls || isAzureOpenAI && !isAzureOpenAIVersioned && !isFoundryProject) {
      fullUrl.searchParams.set("api-version", apiVersion);
    }
    return fullUrl.toString();
  };
  const createChatModel = (deploymentName) => new OpenAIChatLanguageModel(deploymentName, {
    provider: "azure.chat",
    url,
    headers: getHeaders,
    fetch
  });
  const createDeepSeekModel = (deploymentName) => new DeepSeekChatLanguageModel(deploymentName, {
    provider: "azure.deepseek",
    url,
    headers: getHeaders,
    fetch,
    supportsPenaltySampling: true,
    supportsThinking: false,
    // json_object with thinking enabled makes Azure return the JSON in reasoning_content with empty content
    supportsStructuredOutputs: true
  });
  const createCompletionModel = (modelId) => new OpenAICompletionLanguageModel(modelId, {
    provider: "azure.completion",
    url,
    headers: getHeaders,
    fetch
  });
  const createEmbeddingModel = (modelId) => new OpenAIEmbeddingModel(modelId, {
    provider: "azure.embeddings",
    headers: getHeaders,
    url,
    fetch
  });
  const createResponsesModel = (modelId) => new OpenAIResponsesLanguageModel(modelId, {
    provider: "azure.responses",
    url,
    headers: getHeaders,
    fetch,
    explicitMessageItemType: isFoundryProject,
    // Soft-deprecated. TODO: remove in v8
    fileIdPrefixes: ["assistant-"]
  });
  const createImageModel = (modelId) => new OpenAIImageModel(modelId, {
    provider: "azure.image",
    url,
    headers: getHeaders,
    fetch,
    // Azure model IDs are user-defined deployment names, so OpenAI model
    // family capabilities cannot be inferred from them.
    imageInputCapabilities: {
      supportsFileInputs: void 0,
      supportsMaskInputs: void 0
    }
  });
  const createTranscriptionModel = (modelId) => new AzureTranscriptionModel(
    modelId,
    options,
    new OpenAITranscriptionModel(modelId, {
      provider: "azure.transcription",
      url,
      headers: getHeaders,
      fetch
    }),
    new AzureSpeechTranscriptionModel(modelId, {
      url: () => `${(0,provider_utils_dist/* withoutTrailingSlash */.ae)(options.speechBaseURL) ?? `https://${getResourceName()}.cognitiveservices.azure.com`}/speechtotext/transcriptions:transcribe?api-version=2025-10-15`,
      headers: () => getHeaders("speech"),
      fetch
    })
  );
  const createSpeechModel = (modelId) => new OpenAISpeechModel(modelId, {
    provider: "azure.speech",
    url,
    headers: getHeaders,
    fetch
  });
  const provider = function(deploymentId) {
    if (new.target) {
      throw new Error(
        "The Azure OpenAI model function cannot be called with the new keyword."
      );
    }
    return createResponsesModel(deploymentId);
  };
  provider.specificationVersion = "v4";
  provider.languageModel = createResponsesModel;
  provider.chat = createChatModel;
  provider.deepseek = createDeepSeekModel;
  provider.completion = createCompletionModel;
  provider.embedding = createEmbeddingModel;
  provider.embeddingModel = createEmbeddingModel;
  provider.textEmbedding = createEmbeddingModel;
  provider.textEmbeddingModel = createEmbeddingModel;
  provider.image = createImageModel;
  provider.imageModel = createImageModel;
  provider.responses = createResponsesModel;
  provider.transcription = createTranscriptionModel;
  provider.transcriptionModel = createTranscriptionModel;
  provider.speech = createSpeechModel;
  provider.tools = azureOpenaiTools;
  return provider;
}
var azure = createAzure();
var AzureTranscriptionModel = class {
  constructor(modelId, config, openai, speech) {
    this.modelId = modelId;
    this.config = config;
    this.openai = openai;
    this.speech = speech;
    this.specificationVersion = "v4";
    this.provider = "azure.transcription";
  }
  static [serde_dist/* WORKFLOW_SERIALIZE */.V](model) {
    return (0,provider_utils_dist/* serializeModelOptions */.Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [serde_dist/* WORKFLOW_DESERIALIZE */.C](options) {
    return createAzure(options.config).transcription(options.modelId);
  }
  async doGenerate(options) {
    const { api, ...speechOptions } = await this.getOptions(
      options.providerOptions
    );
    if (api === "speech") {
      return this.speech.doGenerate(options, speechOptions);
    }
    const result = await this.openai.doGenerate(options);
    return {
      ...result,
      warnings: [
        ...result.warnings,
        ...Object.keys(speechOptions).map((key) => ({
          type: "unsupported",
          feature: `providerOptions.azure.${key}`,
          details: "This option requires the Azure Speech API."
        }))
      ]
    };
  }
  async doStream(options) {
    const { api } = await this.getOptions(options.providerOptions);
    if (api === "speech") {
      throw new dist/* UnsupportedFunctionalityError */.b8({
        functionality: "streaming transcription with the Azure Speech API"
      });
    }
    return this.openai.doStream(options);
  }
  async getOptions(providerOptions) {
    const options = await (0,provider_utils_dist/* parseProviderOptions */.xI)({
      provider: "azure",
      providerOptions,
      schema: azureTranscriptionModelOptions
    });
    return {
      ...options,
      api: options?.api ?? (isMAITranscribe2(this.modelId) ? "speech" : "openai")
    };
  }
};

//# sourceMappingURL=index.js.map

/***/ })

};
