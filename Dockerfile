# One image for the four services, the gateway, db:prepare and the development issuer: the command chooses. The sources, the tests and the
# tools that build stay behind in the stage "build". scripts/image-by-hand.ts runs these instructions where there is no engine, and knows no
# others than those used here.
ARG NODE_VERSION=20.20.2

FROM node:${NODE_VERSION}-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/shared/package.json packages/shared/
COPY services/referrals/package.json services/referrals/
COPY services/support/package.json services/support/
COPY services/housing-stock/package.json services/housing-stock/
COPY services/finance/package.json services/finance/
COPY gateway/package.json gateway/

FROM manifests AS build
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
RUN find packages services gateway -type d \( -name src -o -name test -o -name node_modules \) -prune -exec rm -rf {} +

FROM manifests AS production
RUN npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:${NODE_VERSION}-bookworm-slim AS runtime
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1 TZ=UTC
WORKDIR /app
# Nothing here belongs to the user of the processes: they can read it and not change it.
COPY --from=production /app ./
COPY --from=build /app/packages ./packages
COPY --from=build /app/services ./services
COPY --from=build /app/gateway ./gateway
COPY --from=build /app/programmes ./programmes
COPY --from=build /app/dist/scripts ./dist/scripts
COPY --from=build /app/supergraph.graphql /app/.env.example /app/LICENSE /app/NOTICE.md ./
# Only the development issuer writes: its key, on the volume that is mounted here.
RUN install -d -o 1000 -g 1000 -m 0700 /data
USER 1000:1000
STOPSIGNAL SIGTERM
CMD ["node", "gateway/dist/main.js"]
