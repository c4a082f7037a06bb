# Builds with a JDK, runs with a JRE, as a user without rights, on a volume of its own.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B dependency:go-offline -DexcludeReactor=false || true
COPY ontology ontology
COPY sparql sparql
COPY seeds seeds
COPY src src
RUN ./mvnw -q -B package -DskipTests \
    && java -Djarmode=tools -jar target/polygraph.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN groupadd --system polygraph \
    && useradd --system --gid polygraph --home-dir /app --no-create-home polygraph \
    && mkdir -p /data && chown polygraph:polygraph /data
COPY --from=build /app /app
WORKDIR /app
USER polygraph
ENV POLYGRAPH_STORE=/data
VOLUME /data
EXPOSE 8080
# The JRE image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "polygraph.jar"]
