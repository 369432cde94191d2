package app.overture.messages;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class StatusColumn implements AttributeConverter<MessageStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MessageStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public @Nullable MessageStatus convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : MessageStatus.of(text);
    }
}
