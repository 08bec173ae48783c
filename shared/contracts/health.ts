/** `GET /personalization/health`: what the operator configured, and whether it works. */
export interface HealthAnswer {
  readonly data: {
    /** Settings by dotted name, as `config/plugins` gave them or by default. Secrets and functions are not shown. */
    readonly settings: readonly Setting[];
    readonly checks: readonly HealthCheck[];
  };
}

export interface Setting {
  readonly name: string;
  readonly value: unknown;
  readonly isDefault: boolean;
}

/** The admin has a text for each id and state: `health.<id>.<state>`, with `values` filled in. */
export interface HealthCheck {
  readonly id:
    'geo' | 'proxies' | 'token-keys' | 'visitor-store' | 'personas' | 'variants' | 'fact-sources' | 'nodes' | 'outbox';
  readonly state: 'good' | 'attention' | 'problem' | 'off';
  readonly values: Readonly<Record<string, string | number>>;
  /** Names of what needs attention, at most 20. */
  readonly items: readonly string[];
}
