/** The few functions of jstat that are used; the package brings no types. */
declare module 'jstat' {
  const distributions: {
    readonly studentt: {
      inv(probability: number, freedom: number): number;
      cdf(value: number, freedom: number): number;
    };
    readonly normal: {
      cdf(value: number, mean: number, deviation: number): number;
      inv(probability: number, mean: number, deviation: number): number;
    };
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
    gammaln(value: number): number;
  };
  export default distributions;
}
