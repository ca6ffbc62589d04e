package org.pasokh.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The doors between the business and its customers: web chat and mail, in and out.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ChannelGateway {

    public static void main(String[] args) {
        SpringApplication.run(ChannelGateway.class, args);
    }
}
