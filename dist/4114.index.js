export const id = 4114;
export const ids = [4114];
export const modules = {

/***/ 44114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ createMistral)
/* harmony export */ });
/* unused harmony exports VERSION, mistral */
/* harmony import */ var _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61347);
/* harmony import */ var _ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74515);
/* harmony import */ var _ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40499);
/* harmony import */ var zod_v4__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33723);
// src/mistral-provider.ts



// src/mistral-chat-language-model.ts



// src/convert-mistral-usage.ts


var mistralPromptTokensDetailsSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  messages: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()).nullish(),
  cached_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  audio_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish()
}).catchall(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9());
var mistralCompletionTokensDetailsSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  reasoning_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish()
}).catchall(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9());
var mistralUsageSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  prompt_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
  completion_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
  total_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
  prompt_audio_seconds: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  request_count: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  service_tier: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  num_cached_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  prompt_tokens_details: mistralPromptTokensDetailsSchema.nullish(),
  prompt_token_details: mistralPromptTokensDetailsSchema.nullish(),
  completion_tokens_details: mistralCompletionTokensDetailsSchema.nullish()
}).catchall(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9());
function convertMistralUsage(usage) {
  if (usage == null) {
    return (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createNullLanguageModelUsage */ .EK)();
  }
  const promptTokens = usage.prompt_tokens;
  const completionTokens = usage.completion_tokens;
  const cacheReadTokens = usage.num_cached_tokens ?? usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_token_details?.cached_tokens ?? 0;
  return {
    inputTokens: {
      total: promptTokens,
      noCache: promptTokens - cacheReadTokens,
      cacheRead: cacheReadTokens || void 0,
      cacheWrite: void 0
    },
    outputTokens: {
      total: completionTokens,
      text: completionTokens,
      reasoning: void 0
    },
    raw: usage
  };
}

// src/convert-to-mistral-chat-messages.ts


function formatFileUrl({ part }) {
  if (part.data.type === "url") {
    return part.data.url.toString();
  }
  if (part.data.type === "data") {
    return `data:${(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .resolveFullMediaType */ .SL)({ part })};base64,${(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .convertToBase64 */ .ej)(part.data.data)}`;
  }
  throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
    functionality: `file part data type ${part.data.type}`
  });
}
function convertToMistralChatMessages(prompt) {
  const messages = [];
  for (let i = 0; i < prompt.length; i++) {
    const { role, content } = prompt[i];
    const isLastMessage = i === prompt.length - 1;
    switch (role) {
      case "system": {
        messages.push({ role: "system", content });
        break;
      }
      case "user": {
        messages.push({
          role: "user",
          content: content.map((part) => {
            switch (part.type) {
              case "text": {
                return { type: "text", text: part.text };
              }
              case "file": {
                switch (part.data.type) {
                  case "reference": {
                    throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
                      functionality: "file parts with provider references"
                    });
                  }
                  case "text": {
                    throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
                      functionality: "text file parts"
                    });
                  }
                  case "url":
                  case "data": {
                    const topLevel = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .getTopLevelMediaType */ .yu)(part.mediaType);
                    if (topLevel === "image") {
                      return {
                        type: "image_url",
                        image_url: formatFileUrl({ part })
                      };
                    } else {
                      if (part.data.type === "data") {
                        const fullMediaType = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .resolveFullMediaType */ .SL)({ part });
                        if (fullMediaType !== "application/pdf") {
                          throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
                            functionality: "Only images and PDF file parts are supported"
                          });
                        }
                      } else if (part.mediaType !== "application/pdf") {
                        throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
                          functionality: "Only images and PDF file parts are supported"
                        });
                      }
                      return {
                        type: "document_url",
                        document_url: formatFileUrl({ part })
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
        let hasReasoning = false;
        const contentParts = [];
        const toolCalls = [];
        for (const part of content) {
          switch (part.type) {
            case "text": {
              text += part.text;
              contentParts.push({ type: "text", text: part.text });
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
            case "reasoning": {
              hasReasoning = true;
              contentParts.push({
                type: "thinking",
                thinking: [{ type: "text", text: part.text }],
                closed: true
              });
              break;
            }
            default: {
              throw new Error(
                `Unsupported content type in assistant message: ${part.type}`
              );
            }
          }
        }
        messages.push({
          role: "assistant",
          content: hasReasoning ? contentParts : text,
          prefix: isLastMessage ? true : void 0,
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
            name: toolResponse.toolName,
            tool_call_id: toolResponse.toolCallId,
            content: contentValue
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
  return messages;
}

// src/get-response-metadata.ts


// src/map-mistral-finish-reason.ts
function mapMistralFinishReason(finishReason) {
  switch (finishReason) {
    case "stop":
      return "stop";
    case "length":
    case "model_length":
      return "length";
    case "tool_calls":
      return "tool-calls";
    default:
      return "other";
  }
}

// src/mistral-chat-language-model-options.ts

var mistralLanguageModelChatOptions = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  /**
   * Whether to inject a safety prompt before all conversations.
   *
   * Defaults to `false`.
   */
  safePrompt: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  documentImageLimit: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
  documentPageLimit: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
  /**
   * Whether to use structured outputs.
   *
   * @default true
   */
  structuredOutputs: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  /**
   * Whether to use strict JSON schema validation.
   *
   * @default false
   */
  strictJsonSchema: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  /**
   * Whether to enable parallel function calling during tool use.
   * When set to false, the model will use at most one tool per response.
   *
   * @default true
   */
  parallelToolCalls: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
  /**
   * A stable identifier used to route requests with shared prompt prefixes to
   * the same cache.
   */
  promptCacheKey: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
  /**
   * Controls the reasoning effort for models that support adjustable reasoning.
   *
   * - `'high'`: Enable reasoning
   * - `'none'`: Disable reasoning
   */
  reasoningEffort: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["high", "none"]).optional()
});

// src/mistral-error.ts


var mistralErrorDataSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  object: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("error"),
  message: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  param: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
  code: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable()
});
var mistralFailedResponseHandler = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createJsonErrorResponseHandler */ .sl)({
  errorSchema: mistralErrorDataSchema,
  errorToMessage: (data) => data.message
});

// src/mistral-prepare-tools.ts

function prepareTools({
  tools,
  toolChoice
}) {
  tools = tools?.length ? tools : void 0;
  const toolWarnings = [];
  if (tools == null) {
    return { tools: void 0, toolChoice: void 0, toolWarnings };
  }
  const mistralTools = [];
  for (const tool of tools) {
    if (tool.type === "provider") {
      toolWarnings.push({
        type: "unsupported",
        feature: `provider-defined tool ${tool.id}`
      });
    } else {
      mistralTools.push({
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
    return { tools: mistralTools, toolChoice: void 0, toolWarnings };
  }
  const type = toolChoice.type;
  switch (type) {
    case "auto":
    case "none":
      return { tools: mistralTools, toolChoice: type, toolWarnings };
    case "required":
      return { tools: mistralTools, toolChoice: "any", toolWarnings };
    // mistral does not support tool mode directly,
    // so we filter the tools and force the tool choice through 'any'
    case "tool":
      return {
        tools: mistralTools.filter(
          (tool) => tool.function.name === toolChoice.toolName
        ),
        toolChoice: "any",
        toolWarnings
      };
    default: {
      const _exhaustiveCheck = type;
      throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .UnsupportedFunctionalityError */ .b8({
        functionality: `tool choice type: ${_exhaustiveCheck}`
      });
    }
  }
}

// src/mistral-chat-language-model.ts
var reasoningEffortModelIds = /* @__PURE__ */ new Set([
  "glm-5-2",
  "labs-leanstral-1-5",
  "labs-leanstral-1-5-1",
  "magistral-medium-latest",
  "magistral-small-latest",
  "mistral-medium",
  "mistral-medium-2604",
  "mistral-medium-3",
  "mistral-medium-3-5",
  "mistral-medium-3.5",
  "mistral-medium-latest",
  "mistral-small-2603",
  "mistral-small-latest",
  "mistral-vibe-cli-fast",
  "mistral-vibe-cli-latest",
  "mistral-vibe-cli-with-tools",
  "zai-glm-5-2"
]);
var MistralChatLanguageModel = class _MistralChatLanguageModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.supportedUrls = {
      "application/pdf": [/^https:\/\/.*$/]
    };
    this.modelId = modelId;
    this.config = config;
    this.generateId = config.generateId ?? _ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .generateId */ .$C;
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_SERIALIZE */ .V](model) {
    return (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .serializeModelOptions */ .Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_DESERIALIZE */ .C](options) {
    return new _MistralChatLanguageModel(options.modelId, options.config);
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
    reasoning,
    stopSequences,
    responseFormat,
    seed,
    providerOptions,
    tools,
    toolChoice
  }) {
    const warnings = [];
    const options = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .parseProviderOptions */ .xI)({
      provider: "mistral",
      providerOptions,
      schema: mistralLanguageModelChatOptions
    }) ?? {};
    if (topK != null) {
      warnings.push({ type: "unsupported", feature: "topK" });
    }
    const supportsReasoningEffort = reasoningEffortModelIds.has(this.modelId);
    let resolvedReasoningEffort;
    if (supportsReasoningEffort) {
      resolvedReasoningEffort = options.reasoningEffort ?? ((0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .isCustomReasoning */ .g6)(reasoning) ? reasoning === "none" ? "none" : (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .mapReasoningToProviderEffort */ .jv)({
        reasoning,
        effortMap: {
          minimal: "high",
          low: "high",
          medium: "high",
          high: "high",
          xhigh: "high"
        },
        warnings
      }) : void 0);
    } else if ((0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .isCustomReasoning */ .g6)(reasoning)) {
      warnings.push({
        type: "unsupported",
        feature: "reasoning",
        details: "This model does not support reasoning configuration."
      });
    }
    const structuredOutputs = options.structuredOutputs ?? true;
    const strictJsonSchema = options.strictJsonSchema ?? false;
    if (responseFormat?.type === "json" && !responseFormat?.schema) {
      prompt = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .injectJsonInstructionIntoMessages */ ._s)({
        messages: prompt,
        schema: responseFormat.schema
      });
    }
    const baseArgs = {
      // model id:
      model: this.modelId,
      // model specific settings:
      safe_prompt: options.safePrompt,
      // standardized settings:
      max_tokens: maxOutputTokens,
      temperature,
      top_p: topP,
      ...frequencyPenalty != null ? { frequency_penalty: frequencyPenalty } : {},
      ...presencePenalty != null ? { presence_penalty: presencePenalty } : {},
      stop: stopSequences,
      random_seed: seed,
      reasoning_effort: resolvedReasoningEffort,
      // response format:
      response_format: responseFormat?.type === "json" ? structuredOutputs && responseFormat?.schema != null ? {
        type: "json_schema",
        json_schema: {
          schema: responseFormat.schema,
          strict: strictJsonSchema,
          name: responseFormat.name ?? "response",
          description: responseFormat.description
        }
      } : { type: "json_object" } : void 0,
      // mistral-specific provider options:
      document_image_limit: options.documentImageLimit,
      document_page_limit: options.documentPageLimit,
      ...options.promptCacheKey !== void 0 ? { prompt_cache_key: options.promptCacheKey } : {},
      // messages:
      messages: convertToMistralChatMessages(prompt)
    };
    const {
      tools: mistralTools,
      toolChoice: mistralToolChoice,
      toolWarnings
    } = prepareTools({
      tools,
      toolChoice
    });
    return {
      args: {
        ...baseArgs,
        tools: mistralTools,
        tool_choice: mistralToolChoice,
        ...mistralTools != null && options.parallelToolCalls !== void 0 ? { parallel_tool_calls: options.parallelToolCalls } : {}
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
    } = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .postJsonToApi */ .GU)({
      url: `${this.config.baseURL}/chat/completions`,
      headers: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .combineHeaders */ .m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: mistralFailedResponseHandler,
      successfulResponseHandler: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createJsonResponseHandler */ .cV)(
        mistralChatResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const choice = response.choices[0];
    const content = [];
    if (choice.message.content != null && Array.isArray(choice.message.content)) {
      for (const part of choice.message.content) {
        if (part.type === "thinking") {
          const reasoningText = extractReasoningContent(part.thinking);
          if (reasoningText.length > 0) {
            content.push({ type: "reasoning", text: reasoningText });
          }
        } else if (part.type === "text") {
          if (part.text.length > 0) {
            content.push({ type: "text", text: part.text });
          }
        }
      }
    } else {
      const text = extractTextContent(choice.message.content);
      if (text != null && text.length > 0) {
        content.push({ type: "text", text });
      }
    }
    if (choice.message.tool_calls != null) {
      for (const toolCall of choice.message.tool_calls) {
        content.push({
          type: "tool-call",
          toolCallId: toolCall.id,
          toolName: toolCall.function.name,
          input: toolCall.function.arguments
        });
      }
    }
    return {
      content,
      finishReason: {
        unified: mapMistralFinishReason(choice.finish_reason),
        raw: choice.finish_reason ?? void 0
      },
      usage: convertMistralUsage(response.usage),
      request: { body },
      response: {
        ...(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createLanguageModelResponseMetadata */ .qX)(response),
        headers: responseHeaders,
        body: rawResponse
      },
      warnings
    };
  }
  async doStream(options) {
    const { args, warnings } = await this.getArgs(options);
    const body = { ...args, stream: true };
    const { responseHeaders, value: response } = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .postJsonToApi */ .GU)({
      url: `${this.config.baseURL}/chat/completions`,
      headers: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .combineHeaders */ .m2)(this.config.headers?.(), options.headers),
      body,
      failedResponseHandler: mistralFailedResponseHandler,
      successfulResponseHandler: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createEventSourceResponseHandler */ .Ds)(
        mistralChatChunkSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    let finishReason = {
      unified: "other",
      raw: void 0
    };
    let usage = void 0;
    let isFirstChunk = true;
    let activeText = false;
    let activeReasoningId = null;
    let toolCallTracker;
    const generateId2 = this.generateId;
    return {
      stream: response.pipeThrough(
        new TransformStream({
          start(controller) {
            toolCallTracker = new _ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .StreamingToolCallTracker */ .HE(controller, {
              generateId: generateId2
            });
            controller.enqueue({ type: "stream-start", warnings });
          },
          transform(chunk, controller) {
            if (options.includeRawChunks) {
              controller.enqueue({ type: "raw", rawValue: chunk.rawValue });
            }
            if (!chunk.success) {
              controller.enqueue({ type: "error", error: chunk.error });
              return;
            }
            const value = chunk.value;
            if (isFirstChunk) {
              isFirstChunk = false;
              controller.enqueue({
                type: "response-metadata",
                ...(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createLanguageModelResponseMetadata */ .qX)(value)
              });
            }
            if (value.usage != null) {
              usage = value.usage;
            }
            const choice = value.choices[0];
            const delta = choice.delta;
            const textContent = extractTextContent(delta.content);
            if (delta.content != null && Array.isArray(delta.content)) {
              for (const part of delta.content) {
                if (part.type === "thinking") {
                  const reasoningDelta = extractReasoningContent(part.thinking);
                  if (reasoningDelta.length > 0) {
                    if (activeReasoningId == null) {
                      if (activeText) {
                        controller.enqueue({ type: "text-end", id: "0" });
                        activeText = false;
                      }
                      activeReasoningId = generateId2();
                      controller.enqueue({
                        type: "reasoning-start",
                        id: activeReasoningId
                      });
                    }
                    controller.enqueue({
                      type: "reasoning-delta",
                      id: activeReasoningId,
                      delta: reasoningDelta
                    });
                  }
                }
              }
            }
            if (textContent != null && textContent.length > 0) {
              if (!activeText) {
                if (activeReasoningId != null) {
                  controller.enqueue({
                    type: "reasoning-end",
                    id: activeReasoningId
                  });
                  activeReasoningId = null;
                }
                controller.enqueue({ type: "text-start", id: "0" });
                activeText = true;
              }
              controller.enqueue({
                type: "text-delta",
                id: "0",
                delta: textContent
              });
            }
            if (delta?.tool_calls != null) {
              for (const toolCall of delta.tool_calls) {
                toolCallTracker.processDelta(toolCall);
              }
            }
            if (choice.finish_reason != null) {
              finishReason = {
                unified: mapMistralFinishReason(choice.finish_reason),
                raw: choice.finish_reason
              };
            }
          },
          flush(controller) {
            if (activeReasoningId != null) {
              controller.enqueue({
                type: "reasoning-end",
                id: activeReasoningId
              });
            }
            if (activeText) {
              controller.enqueue({ type: "text-end", id: "0" });
            }
            toolCallTracker.flush();
            controller.enqueue({
              type: "finish",
              finishReason,
              usage: convertMistralUsage(usage)
            });
          }
        })
      ),
      request: { body },
      response: { headers: responseHeaders }
    };
  }
};
function extractReasoningContent(thinking) {
  return thinking.filter((chunk) => chunk.type === "text").map((chunk) => chunk.text).join("");
}
function extractTextContent(content) {
  if (typeof content === "string") {
    return content;
  }
  if (content == null) {
    return void 0;
  }
  const textContent = [];
  for (const chunk of content) {
    const { type } = chunk;
    switch (type) {
      case "text":
        textContent.push(chunk.text);
        break;
      case "thinking":
      case "image_url":
      case "reference":
        break;
      default: {
        const _exhaustiveCheck = type;
        throw new Error(`Unsupported type: ${_exhaustiveCheck}`);
      }
    }
  }
  return textContent.length ? textContent.join("") : void 0;
}
var mistralContentSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
  zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("type", [
      zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("text"),
        text: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
      }),
      zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("image_url"),
        image_url: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
          zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
          zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            url: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            detail: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable()
          })
        ])
      }),
      zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("reference"),
        reference_ids: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]))
      }),
      zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("thinking"),
        thinking: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
          zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("text"),
            text: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
          })
        )
      })
    ])
  )
]).nullish();
var mistralChatResponseSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  id: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  created: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  model: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  choices: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      message: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("assistant"),
        content: mistralContentSchema,
        tool_calls: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
          zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            id: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            function: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), arguments: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
          })
        ).nullish()
      }),
      index: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
      finish_reason: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish()
    })
  ),
  object: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("chat.completion"),
  usage: mistralUsageSchema
});
var mistralChatChunkSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  id: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  created: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
  model: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  choices: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      delta: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["assistant"]).optional(),
        content: mistralContentSchema,
        tool_calls: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
          zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            index: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
            id: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
            function: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
              name: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
              arguments: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish()
            })
          })
        ).nullish()
      }),
      finish_reason: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
      index: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
    })
  ),
  usage: mistralUsageSchema.nullish()
});

// src/mistral-embedding-model.ts




// src/mistral-embedding-model-options.ts

var mistralEmbeddingModelOptions = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  /**
   * Additional metadata to attach to the embedding request.
   */
  metadata: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bzn()).optional(),
  /**
   * The dimension of the output embeddings when supported by the model.
   */
  outputDimension: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
  /**
   * The data type of the output embeddings when supported by the model.
   */
  outputDtype: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["float", "int8", "uint8", "binary", "ubinary"]).optional()
});

// src/mistral-embedding-model.ts
var MistralEmbeddingModel = class _MistralEmbeddingModel {
  constructor(modelId, config) {
    this.specificationVersion = "v4";
    this.maxEmbeddingsPerCall = 32;
    this.supportsParallelCalls = false;
    this.modelId = modelId;
    this.config = config;
  }
  get provider() {
    return this.config.provider;
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_SERIALIZE */ .V](model) {
    return (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .serializeModelOptions */ .Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_DESERIALIZE */ .C](options) {
    return new _MistralEmbeddingModel(options.modelId, options.config);
  }
  async doEmbed({
    values,
    abortSignal,
    headers,
    providerOptions
  }) {
    if (values.length > this.maxEmbeddingsPerCall) {
      throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .TooManyEmbeddingValuesForCallError */ .Ch({
        provider: this.provider,
        modelId: this.modelId,
        maxEmbeddingsPerCall: this.maxEmbeddingsPerCall,
        values
      });
    }
    const mistralOptions = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .parseProviderOptions */ .xI)({
      provider: "mistral",
      providerOptions,
      schema: mistralEmbeddingModelOptions
    }) ?? {};
    const {
      responseHeaders,
      value: response,
      rawValue
    } = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .postJsonToApi */ .GU)({
      url: `${this.config.baseURL}/embeddings`,
      headers: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .combineHeaders */ .m2)(this.config.headers?.(), headers),
      body: {
        model: this.modelId,
        input: values,
        metadata: mistralOptions.metadata,
        output_dimension: mistralOptions.outputDimension,
        output_dtype: mistralOptions.outputDtype,
        encoding_format: "float"
      },
      failedResponseHandler: mistralFailedResponseHandler,
      successfulResponseHandler: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createJsonResponseHandler */ .cV)(
        MistralTextEmbeddingResponseSchema
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
var MistralTextEmbeddingResponseSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  data: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ embedding: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()) })),
  usage: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ prompt_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }).nullish()
});

// src/mistral-speech-model.ts



// src/mistral-speech-model-options.ts

var mistralSpeechModelOptions = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  /**
   * Base64-encoded reference audio for one-off voice cloning.
   *
   * When provided, this takes precedence over the standard `voice` option.
   */
  refAudio: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional()
});

// src/mistral-speech-model.ts
var MistralSpeechModel = class _MistralSpeechModel {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_SERIALIZE */ .V](model) {
    return (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .serializeModelOptions */ .Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_DESERIALIZE */ .C](options) {
    return new _MistralSpeechModel(options.modelId, options.config);
  }
  get provider() {
    return this.config.provider;
  }
  async getArgs({
    text,
    voice,
    outputFormat = "mp3",
    instructions,
    speed,
    language,
    providerOptions
  }) {
    const warnings = [];
    const mistralOptions = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .parseProviderOptions */ .xI)({
      provider: "mistral",
      providerOptions,
      schema: mistralSpeechModelOptions
    });
    let responseFormat = "mp3";
    if (["pcm", "wav", "mp3", "flac", "opus"].includes(outputFormat)) {
      responseFormat = outputFormat;
    } else {
      warnings.push({
        type: "unsupported",
        feature: "outputFormat",
        details: `Unsupported output format: ${outputFormat}. Using mp3 instead.`
      });
    }
    if (instructions != null) {
      warnings.push({
        type: "unsupported",
        feature: "instructions",
        details: "Mistral speech models do not support the `instructions` option. Use a reference audio clip to guide delivery."
      });
    }
    if (speed != null) {
      warnings.push({
        type: "unsupported",
        feature: "speed",
        details: "Mistral speech models do not support the `speed` option. It was ignored."
      });
    }
    if (language != null) {
      warnings.push({
        type: "unsupported",
        feature: "language",
        details: "Mistral speech models do not support the `language` option. Language is inferred from the input text and voice."
      });
    }
    const refAudio = mistralOptions?.refAudio;
    const requestBody = {
      model: this.modelId,
      input: text,
      voice_id: refAudio == null ? voice : void 0,
      ref_audio: refAudio,
      response_format: responseFormat,
      stream: false
    };
    const requestBodyValues = {
      ...requestBody,
      ref_audio: refAudio == null ? void 0 : "[redacted]"
    };
    return { requestBody, requestBodyValues, warnings };
  }
  async doGenerate(options) {
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    const { requestBody, requestBodyValues, warnings } = await this.getArgs(options);
    const {
      value: response,
      responseHeaders,
      rawValue: rawResponse
    } = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .postToApi */ .SP)({
      url: `${this.config.baseURL}/audio/speech`,
      headers: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .combineHeaders */ .m2)(
        { "Content-Type": "application/json" },
        this.config.headers?.(),
        options.headers
      ),
      body: {
        content: JSON.stringify(requestBody),
        values: requestBodyValues
      },
      failedResponseHandler: mistralFailedResponseHandler,
      successfulResponseHandler: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createJsonResponseHandler */ .cV)(
        mistralSpeechResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    return {
      audio: response.audio_data,
      warnings,
      request: {
        body: JSON.stringify(requestBodyValues)
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
var mistralSpeechResponseSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  audio_data: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
});

// src/mistral-transcription-model.ts




// src/mistral-transcription-model-options.ts


var mistralTranscriptionModelOptions = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .lazySchema */ .ID)(
  () => (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .zodSchema */ .jN)(
    zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      /**
       * The language of the audio, e.g. "en". Providing the language can boost
       * accuracy.
       */
      language: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(),
      /**
       * The sampling temperature.
       */
      temperature: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
      /**
       * The timestamp granularities to include in the transcription response.
       */
      timestampGranularities: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_v4__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["segment", "word"])).min(1).optional(),
      /**
       * Whether to identify speakers in the transcription.
       */
      diarize: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
      /**
       * Words or phrases to guide the model toward correct spellings of names,
       * technical terms, or domain-specific vocabulary.
       *
       * Mistral requires each item to omit commas and whitespace. Use
       * underscores to represent multi-word phrases.
       */
      contextBias: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
        zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).regex(
          /^[^\s,]+$/,
          "Context bias items must not contain commas or whitespace."
        )
      ).max(100).optional()
    })
  )
);

// src/mistral-transcription-model.ts
var MistralTranscriptionModel = class _MistralTranscriptionModel {
  constructor(modelId, config) {
    this.modelId = modelId;
    this.config = config;
    this.specificationVersion = "v4";
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_SERIALIZE */ .V](model) {
    return (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .serializeModelOptions */ .Qf)({
      modelId: model.modelId,
      config: model.config
    });
  }
  static [_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_DESERIALIZE */ .C](options) {
    return new _MistralTranscriptionModel(options.modelId, options.config);
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
    const mistralOptions = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .parseProviderOptions */ .xI)({
      provider: "mistral",
      providerOptions,
      schema: mistralTranscriptionModelOptions
    });
    if (mistralOptions?.language != null && mistralOptions.timestampGranularities != null) {
      throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di({
        argument: "providerOptions",
        message: "providerOptions.mistral.language cannot be combined with providerOptions.mistral.timestampGranularities"
      });
    }
    const formData = new FormData();
    const blob = audio instanceof Uint8Array ? new Blob([audio]) : new Blob([(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .convertBase64ToUint8Array */ .Z9)(audio)]);
    formData.append("model", this.modelId);
    formData.append(
      "file",
      new File([blob], "audio", { type: mediaType }),
      `audio.${(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypeToExtension */ .HQ)(mediaType)}`
    );
    if (mistralOptions != null) {
      appendFormValue(formData, "language", mistralOptions.language);
      appendFormValue(formData, "temperature", mistralOptions.temperature);
      appendFormValue(
        formData,
        "timestamp_granularities",
        mistralOptions.timestampGranularities
      );
      appendFormValue(formData, "diarize", mistralOptions.diarize);
      appendFormValue(formData, "context_bias", mistralOptions.contextBias);
    }
    return { formData, warnings };
  }
  async doGenerate(options) {
    const currentDate = this.config._internal?.currentDate?.() ?? /* @__PURE__ */ new Date();
    const { formData, warnings } = await this.getArgs(options);
    const {
      value: response,
      responseHeaders,
      rawValue: rawResponse
    } = await (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .postFormDataToApi */ .S)({
      url: `${this.config.baseURL}/audio/transcriptions`,
      headers: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .combineHeaders */ .m2)(this.config.headers?.(), options.headers),
      formData,
      failedResponseHandler: mistralFailedResponseHandler,
      successfulResponseHandler: (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .createJsonResponseHandler */ .cV)(
        mistralTranscriptionResponseSchema
      ),
      abortSignal: options.abortSignal,
      fetch: this.config.fetch
    });
    const segments = response.segments?.map((segment) => ({
      text: segment.text,
      startSecond: segment.start,
      endSecond: segment.end
    })) ?? [];
    const mistralMetadata = {};
    if (response.usage != null) {
      mistralMetadata.usage = {
        ...response.usage.prompt_tokens != null && {
          promptTokens: response.usage.prompt_tokens
        },
        ...response.usage.completion_tokens != null && {
          completionTokens: response.usage.completion_tokens
        },
        ...response.usage.total_tokens != null && {
          totalTokens: response.usage.total_tokens
        },
        ...response.usage.prompt_audio_seconds != null && {
          promptAudioSeconds: response.usage.prompt_audio_seconds
        },
        ...response.usage.request_count != null && {
          requestCount: response.usage.request_count
        }
      };
    }
    const providerSegments = response.segments?.filter(
      (segment) => segment.type != null || segment.score != null || segment.speaker_id != null
    ).map((segment) => ({
      text: segment.text,
      startSecond: segment.start,
      endSecond: segment.end,
      ...segment.type != null && { type: segment.type },
      ...segment.score != null && { score: segment.score },
      ...segment.speaker_id != null && {
        speakerId: segment.speaker_id
      }
    }));
    if (providerSegments != null && providerSegments.length > 0) {
      mistralMetadata.segments = providerSegments;
    }
    return {
      text: response.text,
      segments,
      language: response.language ?? void 0,
      durationInSeconds: response.usage?.prompt_audio_seconds ?? segments.at(-1)?.endSecond ?? void 0,
      warnings,
      response: {
        timestamp: currentDate,
        modelId: response.model,
        headers: responseHeaders,
        body: rawResponse
      },
      ...Object.keys(mistralMetadata).length > 0 && {
        providerMetadata: {
          mistral: mistralMetadata
        }
      }
    };
  }
};
function appendFormValue(formData, key, value) {
  if (value == null) {
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      formData.append(key, item);
    }
    return;
  }
  formData.append(key, String(value));
}
var mistralTranscriptionResponseSchema = zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  model: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  text: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
  language: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
  segments: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(
    zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
      type: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("transcription_segment").nullish(),
      text: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
      start: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
      end: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
      score: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
      speaker_id: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish()
    })
  ).nullish(),
  usage: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    prompt_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    completion_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    total_tokens: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    prompt_audio_seconds: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(),
    request_count: zod_v4__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish()
  }).nullish()
});

// src/version.ts
var VERSION =  true ? "4.0.54" : 0;

// src/mistral-provider.ts
function createMistral(options = {}) {
  const baseURL = (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .withoutTrailingSlash */ .ae)(options.baseURL) ?? "https://api.mistral.ai/v1";
  const getHeaders = () => (0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .withUserAgentSuffix */ .WZ)(
    {
      Authorization: `Bearer ${(0,_ai_sdk_provider_utils__WEBPACK_IMPORTED_MODULE_1__/* .loadApiKey */ .WL)({
        apiKey: options.apiKey,
        environmentVariableName: "MISTRAL_API_KEY",
        description: "Mistral"
      })}`,
      ...options.headers
    },
    `ai-sdk-mistral/${VERSION}`
  );
  const createChatModel = (modelId) => new MistralChatLanguageModel(modelId, {
    provider: "mistral.chat",
    baseURL,
    headers: getHeaders,
    fetch: options.fetch,
    generateId: options.generateId
  });
  const createEmbeddingModel = (modelId) => new MistralEmbeddingModel(modelId, {
    provider: "mistral.embedding",
    baseURL,
    headers: getHeaders,
    fetch: options.fetch
  });
  const createSpeechModel = (modelId) => new MistralSpeechModel(modelId, {
    provider: "mistral.speech",
    baseURL,
    headers: getHeaders,
    fetch: options.fetch
  });
  const createTranscriptionModel = (modelId) => new MistralTranscriptionModel(modelId, {
    provider: "mistral.transcription",
    baseURL,
    headers: getHeaders,
    fetch: options.fetch
  });
  const provider = function(modelId) {
    if (new.target) {
      throw new Error(
        "The Mistral model function cannot be called with the new keyword."
      );
    }
    return createChatModel(modelId);
  };
  provider.specificationVersion = "v4";
  provider.languageModel = createChatModel;
  provider.chat = createChatModel;
  provider.embedding = createEmbeddingModel;
  provider.embeddingModel = createEmbeddingModel;
  provider.textEmbedding = createEmbeddingModel;
  provider.textEmbeddingModel = createEmbeddingModel;
  provider.speech = createSpeechModel;
  provider.speechModel = createSpeechModel;
  provider.transcription = createTranscriptionModel;
  provider.transcriptionModel = createTranscriptionModel;
  provider.imageModel = (modelId) => {
    throw new _ai_sdk_provider__WEBPACK_IMPORTED_MODULE_2__/* .NoSuchModelError */ .eM({ modelId, modelType: "imageModel" });
  };
  return provider;
}
var mistral = createMistral();

//# sourceMappingURL=index.js.map

/***/ })

};
