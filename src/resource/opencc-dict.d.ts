/** One dictionary of opencc-js 1.4; the package carries types for its converters only. */
declare module "opencc-js/dict/TSCharacters" {
  /** `繁 简|…`: one traditional character and the simplified one that stands for it. */
  const pairs: string;
  export default pairs;
}
