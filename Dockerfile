# The service as an image: docs/deployment.md

FROM node:20-bookworm-slim AS build
WORKDIR /accord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build-explorer.mjs scripts/
COPY src src
RUN npm run build

FROM node:20-bookworm-slim AS dependencies
WORKDIR /accord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /accord
COPY --from=dependencies /accord/node_modules node_modules
COPY --from=build /accord/dist dist
COPY package.json LICENSE ./
COPY bin bin
COPY cypher cypher
COPY corpus corpus
COPY examples/operations examples/operations
# A new volume takes over the owner of the folder that it is mounted on.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Ready means that the store answers and is loaded. The slim image has no curl.
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/ready').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/accord.js", "serve"]
