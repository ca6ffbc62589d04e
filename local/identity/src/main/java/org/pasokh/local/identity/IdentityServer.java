package org.pasokh.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Says who somebody is, where no other provider does.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IdentityServer {

    public static void main(String[] args) {
        SpringApplication.run(IdentityServer.class, args);
    }
}
