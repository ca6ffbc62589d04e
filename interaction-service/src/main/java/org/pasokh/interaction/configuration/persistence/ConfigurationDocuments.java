package org.pasokh.interaction.configuration.persistence;

import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.version.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ConfigurationDocuments {

    @Bean
    Versions configurationVersions(MongoOperations mongo, ContentText text) {
        return new MongoVersions(mongo, text);
    }
}
