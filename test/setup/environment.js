// The gateway library reports home from its constructor unless this is set before it is loaded.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
process.env.TZ = 'UTC';
