# Albero in a container. Written with care and not yet run: no Docker engine was at hand (docs/operations.md).
FROM node:24-bookworm-slim AS built
WORKDIR /albero
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY schema/package.json schema/
COPY server/package.json server/
COPY admin/package.json admin/
COPY test/package.json test/
RUN npm ci
COPY schema schema
COPY server server
COPY admin admin
COPY scripts scripts
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ALBERO_DATA=/data
WORKDIR /albero
COPY --from=built /albero/package.json ./
COPY --from=built /albero/node_modules node_modules
COPY --from=built /albero/schema/package.json schema/
COPY --from=built /albero/schema/dist schema/dist
COPY --from=built /albero/server/package.json server/
COPY --from=built /albero/server/dist server/dist
COPY --from=built /albero/server/plans server/plans
COPY --from=built /albero/admin/dist admin/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
