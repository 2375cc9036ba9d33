// Made by `npm run compile-schemas` from schema/evals.schema.json. Do not edit.
// @ts-nocheck
import type { Fields, Validate } from './validate.ts';
export const fields: Fields = {
 "": [
  "$schema",
  "description",
  "tests",
  "defaultTest",
  "prompts",
  "providers",
  "targets",
  "tags",
  "metadata",
  "sharing",
  "outputPath",
  "evaluateOptions",
  "commandLineOptions",
  "writeLatestResults",
  "derivedMetrics"
 ],
 "/defaultTest": [
  "description",
  "vars",
  "input",
  "assert",
  "threshold",
  "repeat",
  "required",
  "options",
  "metadata",
  "provider",
  "providers",
  "prompts"
 ]
};
export const validate: Validate = validate20 as never;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:promptgate:schema:evals:1","title":"Suite of evals","description":"The file evals.yaml (or .yml, .json) beside a prompt: promptfoo's test format, with `input`, `repeat` and `required` besides.","type":"object","additionalProperties":false,"required":["tests"],"properties":{"$schema":{"title":"Schema for editors","description":"Lets an editor complete and check this file; not read otherwise.","type":"string"},"description":{"title":"Description","description":"What the suite tests.","type":"string","maxLength":1000},"tests":{"title":"Tests","description":"Cases, or files of cases in the prompt's directory (YAML, JSON, JSON Lines, CSV).","type":["array","string"],"minLength":1,"items":{"$ref":"#/$defs/test"}},"defaultTest":{"title":"Default test","description":"What every test has that does not say otherwise; its assertions come before the test's own.","type":"object","additionalProperties":false,"properties":{"description":{"title":"Description","description":"What the case is about.","type":"string","maxLength":1000},"vars":{"title":"Vars","description":"Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.","type":"object"},"input":{"title":"Input","description":"The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.","type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"#/$defs/message"}},"assert":{"title":"Assertions","description":"What must hold for the output.","type":"array","items":{"$ref":"#/$defs/assertion"}},"threshold":{"title":"Threshold","description":"The least score that passes; without it nothing may fail.","type":"number"},"repeat":{"title":"Trials","description":"How often the case is run.","type":"integer","minimum":1,"maximum":100},"required":{"title":"Required","description":"A trial that fails fails the review.","type":"boolean","default":false},"options":{"$ref":"#/$defs/options"},"metadata":{"title":"Metadata","description":"promptfoo's; accepted and ignored."},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"providers":{"title":"Providers","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"prompts":{"title":"Prompts","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}}}},"prompts":{"title":"Prompts","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"providers":{"title":"Providers","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"targets":{"title":"Targets","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"tags":{"title":"tags","description":"promptfoo's; accepted and ignored."},"metadata":{"title":"metadata","description":"promptfoo's; accepted and ignored."},"sharing":{"title":"sharing","description":"promptfoo's; accepted and ignored."},"outputPath":{"title":"outputPath","description":"promptfoo's; accepted and ignored."},"evaluateOptions":{"title":"evaluateOptions","description":"promptfoo's; accepted and ignored."},"commandLineOptions":{"title":"commandLineOptions","description":"promptfoo's; accepted and ignored."},"writeLatestResults":{"title":"writeLatestResults","description":"promptfoo's; accepted and ignored."},"derivedMetrics":{"title":"derivedMetrics","description":"promptfoo's; accepted and ignored."}},"$defs":{"test":{"title":"Test","description":"A case, or the path of a file of cases.","type":["object","string"],"minLength":1,"additionalProperties":false,"properties":{"id":{"title":"Id","description":"Names the case, so that it stays the same case when its vars change.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$"},"description":{"title":"Description","description":"What the case is about.","type":"string","maxLength":1000},"vars":{"title":"Vars","description":"Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.","type":"object"},"input":{"title":"Input","description":"The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.","type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"#/$defs/message"}},"assert":{"title":"Assertions","description":"What must hold for the output.","type":"array","items":{"$ref":"#/$defs/assertion"}},"threshold":{"title":"Threshold","description":"The least score that passes; without it nothing may fail.","type":"number"},"repeat":{"title":"Trials","description":"How often the case is run.","type":"integer","minimum":1,"maximum":100},"required":{"title":"Required","description":"A trial that fails fails the review.","type":"boolean","default":false},"options":{"$ref":"#/$defs/options"},"metadata":{"title":"Metadata","description":"promptfoo's; accepted and ignored."},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"providers":{"title":"Providers","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"prompts":{"title":"Prompts","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}}}},"options":{"type":"object","additionalProperties":false,"title":"Options","description":"How the case is run and judged.","properties":{"transform":{"title":"Transform","description":"JavaScript over `output`, before the assertions; where the configuration allows it.","type":"string","minLength":1},"disableVarExpansion":{"title":"Keep lists","description":"A var whose value is a list of texts stays one value instead of making one case for each.","type":"boolean","default":false},"disableDefaultAsserts":{"title":"Without default assertions","description":"Leaves the assertions of defaultTest out.","type":"boolean","default":false},"outputSchema":{"title":"Output schema","description":"`off`: output.schema.json is neither asked for nor checked.","enum":["on","off",true,false],"default":"on"},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt for assertions that have none of their own.","type":["string","array","object"]},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"runSerially":{"title":"Run serially","description":"promptfoo's; accepted and ignored."},"displayName":{"title":"Display name","description":"promptfoo's; accepted and ignored."}}},"message":{"type":"object","additionalProperties":false,"required":["role","content"],"properties":{"role":{"title":"Role","description":"Who says it.","enum":["user","assistant","tool"]},"content":{"title":"Content","description":"A Liquid template, or parts.","type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["text","image"]},"text":{"title":"Text","description":"A Liquid template.","type":"string"},"path":{"title":"Image","description":"A PNG, JPEG, GIF or WebP file in the prompt's directory, up to 10 MB.","type":"string","minLength":1}}}}}},"assertion":{"title":"Assertion","description":"One check of the output.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"title":"Type","description":"What is checked; `not-` before it inverts it. `assert-set` groups assertions.","type":"string","minLength":1,"maxLength":100,"examples":["contains","not-contains","is-json","llm-rubric","assert-set"]},"value":{"title":"Value","description":"What the output is compared with; a Liquid template where it is text."},"threshold":{"title":"Threshold","description":"The least score that passes, or the largest distance, time or cost.","type":"number"},"weight":{"title":"Weight","description":"How much the assertion counts in the case's score; 0 never fails.","type":"number","minimum":0,"default":1},"metric":{"title":"Metric","description":"Adds the score to a named score.","type":"string","minLength":1,"maxLength":200},"transform":{"title":"Transform","description":"JavaScript over `output`, where the configuration allows it.","type":"string","minLength":1},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt: text, or messages with role and content.","type":["string","array","object"]},"config":{"title":"Settings","description":"Settings of the assertion's type.","type":"object"},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"assert":{"title":"Assertions of a set","description":"Only in an assert-set.","type":"array","minItems":1,"items":{"$ref":"#/$defs/plainAssertion"}}}},"plainAssertion":{"title":"Assertion in a set","description":"One check of the output.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"title":"Type","description":"What is checked; `not-` before it inverts it. `assert-set` groups assertions.","type":"string","minLength":1,"maxLength":100,"examples":["contains","not-contains","is-json","llm-rubric","assert-set"]},"value":{"title":"Value","description":"What the output is compared with; a Liquid template where it is text."},"threshold":{"title":"Threshold","description":"The least score that passes, or the largest distance, time or cost.","type":"number"},"weight":{"title":"Weight","description":"How much the assertion counts in the case's score; 0 never fails.","type":"number","minimum":0,"default":1},"metric":{"title":"Metric","description":"Adds the score to a named score.","type":"string","minLength":1,"maxLength":200},"transform":{"title":"Transform","description":"JavaScript over `output`, where the configuration allows it.","type":"string","minLength":1},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt: text, or messages with role and content.","type":["string","array","object"]},"config":{"title":"Settings","description":"Settings of the assertion's type.","type":"object"},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"}}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["role","content"],"properties":{"role":{"title":"Role","description":"Who says it.","enum":["user","assistant","tool"]},"content":{"title":"Content","description":"A Liquid template, or parts.","type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["text","image"]},"text":{"title":"Text","description":"A Liquid template.","type":"string"},"path":{"title":"Image","description":"A PNG, JPEG, GIF or WebP file in the prompt's directory, up to 10 MB.","type":"string","minLength":1}}}}}};
const schema36 = {"type":"object","additionalProperties":false,"title":"Options","description":"How the case is run and judged.","properties":{"transform":{"title":"Transform","description":"JavaScript over `output`, before the assertions; where the configuration allows it.","type":"string","minLength":1},"disableVarExpansion":{"title":"Keep lists","description":"A var whose value is a list of texts stays one value instead of making one case for each.","type":"boolean","default":false},"disableDefaultAsserts":{"title":"Without default assertions","description":"Leaves the assertions of defaultTest out.","type":"boolean","default":false},"outputSchema":{"title":"Output schema","description":"`off`: output.schema.json is neither asked for nor checked.","enum":["on","off",true,false],"default":"on"},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt for assertions that have none of their own.","type":["string","array","object"]},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"runSerially":{"title":"Run serially","description":"promptfoo's; accepted and ignored."},"displayName":{"title":"Display name","description":"promptfoo's; accepted and ignored."}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
const schema32 = {"title":"Test","description":"A case, or the path of a file of cases.","type":["object","string"],"minLength":1,"additionalProperties":false,"properties":{"id":{"title":"Id","description":"Names the case, so that it stays the same case when its vars change.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$"},"description":{"title":"Description","description":"What the case is about.","type":"string","maxLength":1000},"vars":{"title":"Vars","description":"Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.","type":"object"},"input":{"title":"Input","description":"The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.","type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"#/$defs/message"}},"assert":{"title":"Assertions","description":"What must hold for the output.","type":"array","items":{"$ref":"#/$defs/assertion"}},"threshold":{"title":"Threshold","description":"The least score that passes; without it nothing may fail.","type":"number"},"repeat":{"title":"Trials","description":"How often the case is run.","type":"integer","minimum":1,"maximum":100},"required":{"title":"Required","description":"A trial that fails fails the review.","type":"boolean","default":false},"options":{"$ref":"#/$defs/options"},"metadata":{"title":"Metadata","description":"promptfoo's; accepted and ignored."},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"providers":{"title":"Providers","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}},"prompts":{"title":"Prompts","description":"promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.","type":["string","array"],"items":{"type":"string"}}}};
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$", "u");
const schema34 = {"title":"Assertion","description":"One check of the output.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"title":"Type","description":"What is checked; `not-` before it inverts it. `assert-set` groups assertions.","type":"string","minLength":1,"maxLength":100,"examples":["contains","not-contains","is-json","llm-rubric","assert-set"]},"value":{"title":"Value","description":"What the output is compared with; a Liquid template where it is text."},"threshold":{"title":"Threshold","description":"The least score that passes, or the largest distance, time or cost.","type":"number"},"weight":{"title":"Weight","description":"How much the assertion counts in the case's score; 0 never fails.","type":"number","minimum":0,"default":1},"metric":{"title":"Metric","description":"Adds the score to a named score.","type":"string","minLength":1,"maxLength":200},"transform":{"title":"Transform","description":"JavaScript over `output`, where the configuration allows it.","type":"string","minLength":1},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt: text, or messages with role and content.","type":["string","array","object"]},"config":{"title":"Settings","description":"Settings of the assertion's type.","type":"object"},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"},"assert":{"title":"Assertions of a set","description":"Only in an assert-set.","type":"array","minItems":1,"items":{"$ref":"#/$defs/plainAssertion"}}}};
const schema35 = {"title":"Assertion in a set","description":"One check of the output.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"title":"Type","description":"What is checked; `not-` before it inverts it. `assert-set` groups assertions.","type":"string","minLength":1,"maxLength":100,"examples":["contains","not-contains","is-json","llm-rubric","assert-set"]},"value":{"title":"Value","description":"What the output is compared with; a Liquid template where it is text."},"threshold":{"title":"Threshold","description":"The least score that passes, or the largest distance, time or cost.","type":"number"},"weight":{"title":"Weight","description":"How much the assertion counts in the case's score; 0 never fails.","type":"number","minimum":0,"default":1},"metric":{"title":"Metric","description":"Adds the score to a named score.","type":"string","minLength":1,"maxLength":200},"transform":{"title":"Transform","description":"JavaScript over `output`, where the configuration allows it.","type":"string","minLength":1},"rubricPrompt":{"title":"Rubric prompt","description":"The judge's prompt: text, or messages with role and content.","type":["string","array","object"]},"config":{"title":"Settings","description":"Settings of the assertion's type.","type":"object"},"provider":{"title":"Provider","description":"promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.","type":"string"}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema34.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(func2(data0) > 100){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.threshold !== undefined){
let data1 = data.threshold;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.weight !== undefined){
let data2 = data.weight;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.metric !== undefined){
let data3 = data.metric;
if(typeof data3 === "string"){
if(func2(data3) > 200){
const err8 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data3) < 1){
const err9 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.transform !== undefined){
let data4 = data.transform;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/transform",schemaPath:"#/properties/transform/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/transform",schemaPath:"#/properties/transform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.rubricPrompt !== undefined){
let data5 = data.rubricPrompt;
if((!data5 || typeof data5 != "object") && (typeof data5 !== "string")){
const err13 = {instancePath:instancePath+"/rubricPrompt",schemaPath:"#/properties/rubricPrompt/type",keyword:"type",params:{type: schema34.properties.rubricPrompt.type},message:"must be string,array,object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.config !== undefined){
let data6 = data.config;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err14 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.provider !== undefined){
if(typeof data.provider !== "string"){
const err15 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.assert !== undefined){
let data8 = data.assert;
if(Array.isArray(data8)){
if(data8.length < 1){
const err16 = {instancePath:instancePath+"/assert",schemaPath:"#/properties/assert/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.type === undefined){
const err17 = {instancePath:instancePath+"/assert/" + i0,schemaPath:"#/$defs/plainAssertion/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data9){
if(!(func1.call(schema35.properties, key1))){
const err18 = {instancePath:instancePath+"/assert/" + i0,schemaPath:"#/$defs/plainAssertion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 === "string"){
if(func2(data10) > 100){
const err19 = {instancePath:instancePath+"/assert/" + i0+"/type",schemaPath:"#/$defs/plainAssertion/properties/type/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func2(data10) < 1){
const err20 = {instancePath:instancePath+"/assert/" + i0+"/type",schemaPath:"#/$defs/plainAssertion/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/assert/" + i0+"/type",schemaPath:"#/$defs/plainAssertion/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.threshold !== undefined){
let data11 = data9.threshold;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err22 = {instancePath:instancePath+"/assert/" + i0+"/threshold",schemaPath:"#/$defs/plainAssertion/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.weight !== undefined){
let data12 = data9.weight;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/assert/" + i0+"/weight",schemaPath:"#/$defs/plainAssertion/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/assert/" + i0+"/weight",schemaPath:"#/$defs/plainAssertion/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.metric !== undefined){
let data13 = data9.metric;
if(typeof data13 === "string"){
if(func2(data13) > 200){
const err25 = {instancePath:instancePath+"/assert/" + i0+"/metric",schemaPath:"#/$defs/plainAssertion/properties/metric/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data13) < 1){
const err26 = {instancePath:instancePath+"/assert/" + i0+"/metric",schemaPath:"#/$defs/plainAssertion/properties/metric/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/assert/" + i0+"/metric",schemaPath:"#/$defs/plainAssertion/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.transform !== undefined){
let data14 = data9.transform;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err28 = {instancePath:instancePath+"/assert/" + i0+"/transform",schemaPath:"#/$defs/plainAssertion/properties/transform/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/assert/" + i0+"/transform",schemaPath:"#/$defs/plainAssertion/properties/transform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.rubricPrompt !== undefined){
let data15 = data9.rubricPrompt;
if((!data15 || typeof data15 != "object") && (typeof data15 !== "string")){
const err30 = {instancePath:instancePath+"/assert/" + i0+"/rubricPrompt",schemaPath:"#/$defs/plainAssertion/properties/rubricPrompt/type",keyword:"type",params:{type: schema35.properties.rubricPrompt.type},message:"must be string,array,object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.config !== undefined){
let data16 = data9.config;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err31 = {instancePath:instancePath+"/assert/" + i0+"/config",schemaPath:"#/$defs/plainAssertion/properties/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.provider !== undefined){
if(typeof data9.provider !== "string"){
const err32 = {instancePath:instancePath+"/assert/" + i0+"/provider",schemaPath:"#/$defs/plainAssertion/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/assert/" + i0,schemaPath:"#/$defs/plainAssertion/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/assert",schemaPath:"#/properties/assert/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema32.type},message:"must be object,string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func2(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) > 1000){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.vars !== undefined){
let data2 = data.vars;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err7 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.input !== undefined){
let data3 = data.input;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: schema32.properties.input.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err9 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(Array.isArray(data3)){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.role === undefined){
const err11 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/$defs/message/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.content === undefined){
const err12 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/$defs/message/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "role") || (key1 === "content"))){
const err13 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/$defs/message/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.role !== undefined){
let data5 = data4.role;
if(!(((data5 === "user") || (data5 === "assistant")) || (data5 === "tool"))){
const err14 = {instancePath:instancePath+"/input/" + i0+"/role",schemaPath:"#/$defs/message/properties/role/enum",keyword:"enum",params:{allowedValues: schema33.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.content !== undefined){
let data6 = data4.content;
if((typeof data6 !== "string") && (!(Array.isArray(data6)))){
const err15 = {instancePath:instancePath+"/input/" + i0+"/content",schemaPath:"#/$defs/message/properties/content/type",keyword:"type",params:{type: schema33.properties.content.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err16 = {instancePath:instancePath+"/input/" + i0+"/content",schemaPath:"#/$defs/message/properties/content/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(Array.isArray(data6)){
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/input/" + i0+"/content",schemaPath:"#/$defs/message/properties/content/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.type === undefined){
const err18 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1,schemaPath:"#/$defs/message/properties/content/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data7){
if(!(((key2 === "type") || (key2 === "text")) || (key2 === "path"))){
const err19 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1,schemaPath:"#/$defs/message/properties/content/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.type !== undefined){
let data8 = data7.type;
if(!((data8 === "text") || (data8 === "image"))){
const err20 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1+"/type",schemaPath:"#/$defs/message/properties/content/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.content.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.text !== undefined){
if(typeof data7.text !== "string"){
const err21 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1+"/text",schemaPath:"#/$defs/message/properties/content/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.path !== undefined){
let data10 = data7.path;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err22 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1+"/path",schemaPath:"#/$defs/message/properties/content/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1+"/path",schemaPath:"#/$defs/message/properties/content/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/input/" + i0+"/content/" + i1,schemaPath:"#/$defs/message/properties/content/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/$defs/message/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data.assert !== undefined){
let data11 = data.assert;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(!(validate22(data11[i2], {instancePath:instancePath+"/assert/" + i2,parentData:data11,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : append(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/assert",schemaPath:"#/properties/assert/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.threshold !== undefined){
let data13 = data.threshold;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err27 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.repeat !== undefined){
let data14 = data.repeat;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/repeat",schemaPath:"#/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err31 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.options !== undefined){
let data16 = data.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((((((((key3 === "transform") || (key3 === "disableVarExpansion")) || (key3 === "disableDefaultAsserts")) || (key3 === "outputSchema")) || (key3 === "rubricPrompt")) || (key3 === "provider")) || (key3 === "runSerially")) || (key3 === "displayName"))){
const err32 = {instancePath:instancePath+"/options",schemaPath:"#/$defs/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.transform !== undefined){
let data17 = data16.transform;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err33 = {instancePath:instancePath+"/options/transform",schemaPath:"#/$defs/options/properties/transform/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/options/transform",schemaPath:"#/$defs/options/properties/transform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.disableVarExpansion !== undefined){
if(typeof data16.disableVarExpansion !== "boolean"){
const err35 = {instancePath:instancePath+"/options/disableVarExpansion",schemaPath:"#/$defs/options/properties/disableVarExpansion/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.disableDefaultAsserts !== undefined){
if(typeof data16.disableDefaultAsserts !== "boolean"){
const err36 = {instancePath:instancePath+"/options/disableDefaultAsserts",schemaPath:"#/$defs/options/properties/disableDefaultAsserts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.outputSchema !== undefined){
let data20 = data16.outputSchema;
if(!((((data20 === "on") || (data20 === "off")) || (data20 === true)) || (data20 === false))){
const err37 = {instancePath:instancePath+"/options/outputSchema",schemaPath:"#/$defs/options/properties/outputSchema/enum",keyword:"enum",params:{allowedValues: schema36.properties.outputSchema.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.rubricPrompt !== undefined){
let data21 = data16.rubricPrompt;
if((!data21 || typeof data21 != "object") && (typeof data21 !== "string")){
const err38 = {instancePath:instancePath+"/options/rubricPrompt",schemaPath:"#/$defs/options/properties/rubricPrompt/type",keyword:"type",params:{type: schema36.properties.rubricPrompt.type},message:"must be string,array,object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.provider !== undefined){
if(typeof data16.provider !== "string"){
const err39 = {instancePath:instancePath+"/options/provider",schemaPath:"#/$defs/options/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/options",schemaPath:"#/$defs/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.provider !== undefined){
if(typeof data.provider !== "string"){
const err41 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.providers !== undefined){
let data24 = data.providers;
if((typeof data24 !== "string") && (!(Array.isArray(data24)))){
const err42 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: schema32.properties.providers.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
if(typeof data24[i3] !== "string"){
const err43 = {instancePath:instancePath+"/providers/" + i3,schemaPath:"#/properties/providers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
if(data.prompts !== undefined){
let data26 = data.prompts;
if((typeof data26 !== "string") && (!(Array.isArray(data26)))){
const err44 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: schema32.properties.prompts.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
if(typeof data26[i4] !== "string"){
const err45 = {instancePath:instancePath+"/prompts/" + i4,schemaPath:"#/properties/prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:promptgate:schema:evals:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tests === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tests"},message:"must have required property '"+"tests"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func2(data1) > 1000){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tests !== undefined){
let data2 = data.tests;
if((!(Array.isArray(data2))) && (typeof data2 !== "string")){
const err5 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/type",keyword:"type",params:{type: schema31.properties.tests.type},message:"must be array,string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/tests",schemaPath:"#/properties/tests/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data2[i0], {instancePath:instancePath+"/tests/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
}
if(data.defaultTest !== undefined){
let data4 = data.defaultTest;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(func1.call(schema31.properties.defaultTest.properties, key1))){
const err7 = {instancePath:instancePath+"/defaultTest",schemaPath:"#/properties/defaultTest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.description !== undefined){
let data5 = data4.description;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err8 = {instancePath:instancePath+"/defaultTest/description",schemaPath:"#/properties/defaultTest/properties/description/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/defaultTest/description",schemaPath:"#/properties/defaultTest/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.vars !== undefined){
let data6 = data4.vars;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err10 = {instancePath:instancePath+"/defaultTest/vars",schemaPath:"#/properties/defaultTest/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.input !== undefined){
let data7 = data4.input;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err11 = {instancePath:instancePath+"/defaultTest/input",schemaPath:"#/properties/defaultTest/properties/input/type",keyword:"type",params:{type: schema31.properties.defaultTest.properties.input.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err12 = {instancePath:instancePath+"/defaultTest/input",schemaPath:"#/properties/defaultTest/properties/input/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data7)){
if(data7.length < 1){
const err13 = {instancePath:instancePath+"/defaultTest/input",schemaPath:"#/properties/defaultTest/properties/input/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.role === undefined){
const err14 = {instancePath:instancePath+"/defaultTest/input/" + i1,schemaPath:"#/$defs/message/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8.content === undefined){
const err15 = {instancePath:instancePath+"/defaultTest/input/" + i1,schemaPath:"#/$defs/message/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "role") || (key2 === "content"))){
const err16 = {instancePath:instancePath+"/defaultTest/input/" + i1,schemaPath:"#/$defs/message/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.role !== undefined){
let data9 = data8.role;
if(!(((data9 === "user") || (data9 === "assistant")) || (data9 === "tool"))){
const err17 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/role",schemaPath:"#/$defs/message/properties/role/enum",keyword:"enum",params:{allowedValues: schema33.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.content !== undefined){
let data10 = data8.content;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
const err18 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content",schemaPath:"#/$defs/message/properties/content/type",keyword:"type",params:{type: schema33.properties.content.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err19 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content",schemaPath:"#/$defs/message/properties/content/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(Array.isArray(data10)){
if(data10.length < 1){
const err20 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content",schemaPath:"#/$defs/message/properties/content/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.type === undefined){
const err21 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2,schemaPath:"#/$defs/message/properties/content/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data11){
if(!(((key3 === "type") || (key3 === "text")) || (key3 === "path"))){
const err22 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2,schemaPath:"#/$defs/message/properties/content/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.type !== undefined){
let data12 = data11.type;
if(!((data12 === "text") || (data12 === "image"))){
const err23 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2+"/type",schemaPath:"#/$defs/message/properties/content/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.content.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.text !== undefined){
if(typeof data11.text !== "string"){
const err24 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2+"/text",schemaPath:"#/$defs/message/properties/content/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.path !== undefined){
let data14 = data11.path;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err25 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2+"/path",schemaPath:"#/$defs/message/properties/content/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2+"/path",schemaPath:"#/$defs/message/properties/content/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/defaultTest/input/" + i1+"/content/" + i2,schemaPath:"#/$defs/message/properties/content/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/defaultTest/input/" + i1,schemaPath:"#/$defs/message/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
if(data4.assert !== undefined){
let data15 = data4.assert;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate22(data15[i3], {instancePath:instancePath+"/defaultTest/assert/" + i3,parentData:data15,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : append(vErrors, validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/defaultTest/assert",schemaPath:"#/properties/defaultTest/properties/assert/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.threshold !== undefined){
let data17 = data4.threshold;
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err30 = {instancePath:instancePath+"/defaultTest/threshold",schemaPath:"#/properties/defaultTest/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.repeat !== undefined){
let data18 = data4.repeat;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err31 = {instancePath:instancePath+"/defaultTest/repeat",schemaPath:"#/properties/defaultTest/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100 || isNaN(data18)){
const err32 = {instancePath:instancePath+"/defaultTest/repeat",schemaPath:"#/properties/defaultTest/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/defaultTest/repeat",schemaPath:"#/properties/defaultTest/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data4.required !== undefined){
if(typeof data4.required !== "boolean"){
const err34 = {instancePath:instancePath+"/defaultTest/required",schemaPath:"#/properties/defaultTest/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data4.options !== undefined){
let data20 = data4.options;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
if(!((((((((key4 === "transform") || (key4 === "disableVarExpansion")) || (key4 === "disableDefaultAsserts")) || (key4 === "outputSchema")) || (key4 === "rubricPrompt")) || (key4 === "provider")) || (key4 === "runSerially")) || (key4 === "displayName"))){
const err35 = {instancePath:instancePath+"/defaultTest/options",schemaPath:"#/$defs/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data20.transform !== undefined){
let data21 = data20.transform;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err36 = {instancePath:instancePath+"/defaultTest/options/transform",schemaPath:"#/$defs/options/properties/transform/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/defaultTest/options/transform",schemaPath:"#/$defs/options/properties/transform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data20.disableVarExpansion !== undefined){
if(typeof data20.disableVarExpansion !== "boolean"){
const err38 = {instancePath:instancePath+"/defaultTest/options/disableVarExpansion",schemaPath:"#/$defs/options/properties/disableVarExpansion/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.disableDefaultAsserts !== undefined){
if(typeof data20.disableDefaultAsserts !== "boolean"){
const err39 = {instancePath:instancePath+"/defaultTest/options/disableDefaultAsserts",schemaPath:"#/$defs/options/properties/disableDefaultAsserts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.outputSchema !== undefined){
let data24 = data20.outputSchema;
if(!((((data24 === "on") || (data24 === "off")) || (data24 === true)) || (data24 === false))){
const err40 = {instancePath:instancePath+"/defaultTest/options/outputSchema",schemaPath:"#/$defs/options/properties/outputSchema/enum",keyword:"enum",params:{allowedValues: schema36.properties.outputSchema.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data20.rubricPrompt !== undefined){
let data25 = data20.rubricPrompt;
if((!data25 || typeof data25 != "object") && (typeof data25 !== "string")){
const err41 = {instancePath:instancePath+"/defaultTest/options/rubricPrompt",schemaPath:"#/$defs/options/properties/rubricPrompt/type",keyword:"type",params:{type: schema36.properties.rubricPrompt.type},message:"must be string,array,object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data20.provider !== undefined){
if(typeof data20.provider !== "string"){
const err42 = {instancePath:instancePath+"/defaultTest/options/provider",schemaPath:"#/$defs/options/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/defaultTest/options",schemaPath:"#/$defs/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data4.provider !== undefined){
if(typeof data4.provider !== "string"){
const err44 = {instancePath:instancePath+"/defaultTest/provider",schemaPath:"#/properties/defaultTest/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data4.providers !== undefined){
let data28 = data4.providers;
if((typeof data28 !== "string") && (!(Array.isArray(data28)))){
const err45 = {instancePath:instancePath+"/defaultTest/providers",schemaPath:"#/properties/defaultTest/properties/providers/type",keyword:"type",params:{type: schema31.properties.defaultTest.properties.providers.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
if(typeof data28[i4] !== "string"){
const err46 = {instancePath:instancePath+"/defaultTest/providers/" + i4,schemaPath:"#/properties/defaultTest/properties/providers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data4.prompts !== undefined){
let data30 = data4.prompts;
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err47 = {instancePath:instancePath+"/defaultTest/prompts",schemaPath:"#/properties/defaultTest/properties/prompts/type",keyword:"type",params:{type: schema31.properties.defaultTest.properties.prompts.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(Array.isArray(data30)){
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
if(typeof data30[i5] !== "string"){
const err48 = {instancePath:instancePath+"/defaultTest/prompts/" + i5,schemaPath:"#/properties/defaultTest/properties/prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/defaultTest",schemaPath:"#/properties/defaultTest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.prompts !== undefined){
let data32 = data.prompts;
if((typeof data32 !== "string") && (!(Array.isArray(data32)))){
const err50 = {instancePath:instancePath+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type: schema31.properties.prompts.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(Array.isArray(data32)){
const len6 = data32.length;
for(let i6=0; i6<len6; i6++){
if(typeof data32[i6] !== "string"){
const err51 = {instancePath:instancePath+"/prompts/" + i6,schemaPath:"#/properties/prompts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
if(data.providers !== undefined){
let data34 = data.providers;
if((typeof data34 !== "string") && (!(Array.isArray(data34)))){
const err52 = {instancePath:instancePath+"/providers",schemaPath:"#/properties/providers/type",keyword:"type",params:{type: schema31.properties.providers.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(Array.isArray(data34)){
const len7 = data34.length;
for(let i7=0; i7<len7; i7++){
if(typeof data34[i7] !== "string"){
const err53 = {instancePath:instancePath+"/providers/" + i7,schemaPath:"#/properties/providers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
if(data.targets !== undefined){
let data36 = data.targets;
if((typeof data36 !== "string") && (!(Array.isArray(data36)))){
const err54 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: schema31.properties.targets.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(Array.isArray(data36)){
const len8 = data36.length;
for(let i8=0; i8<len8; i8++){
if(typeof data36[i8] !== "string"){
const err55 = {instancePath:instancePath+"/targets/" + i8,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function append(errors, more) {
for (const error of more) errors.push(error);
return errors;
}
