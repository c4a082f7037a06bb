package org.polygraph.web;

import org.apache.catalina.core.StandardHost;
import org.polygraph.web.api.Addresses;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.util.List;

/** How the service negotiates formats and writes JSON. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final QueryMeters queries;
    private final Validators validators;

    WebConfiguration(QueryMeters queries, Validators validators) {
        this.queries = queries;
        this.validators = validators;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(queries).addPathPatterns("/sparql", "/sparql/");
        registry.addInterceptor(validators)
                .addPathPatterns(Addresses.CONDITIONAL.stream().map(list -> list + "/**").toList());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new AcceptHeader()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreachedProblems() {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            if (context.getParent() instanceof StandardHost host) {
                                host.setErrorReportValveClass(UnreachedProblems.class.getName());
                            }
                        });
    }

    /** Numbers that are not offsets or counts leave as strings with a plain decimal. */
    @Bean
    JsonMapperBuilderCustomizer plainDecimals() {
        SimpleModule module = new SimpleModule("plain-decimals");
        module.addSerializer(new PlainDecimal());
        return builder ->
                builder.addModule(module).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(
                BigDecimal value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toPlainString());
        }
    }
}
