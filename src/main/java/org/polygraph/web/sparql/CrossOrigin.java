package org.polygraph.web.sparql;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of any site may ask, without the user's credentials; none may write. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        allow(registry, "/sparql", "GET", "HEAD", "POST");
        allow(registry, "/sparql/", "GET", "HEAD", "POST");
        allow(registry, "/graph/**", "GET", "HEAD");
    }

    private static void allow(CorsRegistry registry, String path, String... methods) {
        registry.addMapping(path)
                .allowedOrigins("*")
                .allowedMethods(methods)
                .allowedHeaders("*")
                .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION)
                .maxAge(86_400);
    }
}
