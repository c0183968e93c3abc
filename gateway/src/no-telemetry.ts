// The gateway library asks cloud metadata addresses where it runs and reports home every hour, from its constructor, unless this is set
// before. The process holds people's housing and debts: it talks to the subgraphs, to the issuer, and to nobody else.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
