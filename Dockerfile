# Baton without its own broker and database: NATS and ClickHouse are servers of their own, see compose.yaml.
FROM node:24-slim AS build
WORKDIR /baton
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx astro build --config dashboard/astro.config.ts && npm prune --omit=dev

FROM node:24-slim
WORKDIR /baton
ENV NODE_ENV=production BATON_HOST=0.0.0.0 BATON_DATA=/data
COPY --from=build /baton ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4700
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4700/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# node itself is the process, so that a stop reaches it
ENTRYPOINT ["node", "--max-semi-space-size=64", "--v8-pool-size=1", "--no-regexp-tier-up", "main.ts"]
