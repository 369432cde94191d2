package app.overture.campaigns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class StatusColumn implements AttributeConverter<CampaignStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CampaignStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public @Nullable CampaignStatus convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : CampaignStatus.of(text);
    }
}
