package app.overture.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Puts a value on the clipboard, whole, however much of it the screen shows. */
public final class CopyButton extends Button {

    /**
     * @param what the thing in words, for the label: "Copy the value of DKIM"
     */
    public CopyButton(String value, String what) {
        super(Icon.of("copy"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel("Copy " + what);
        setTooltipText("Copy");
        addClickListener(click -> {
            getElement().executeJs("return navigator.clipboard.writeText($0)", value);
            Toast.show("Copied.");
        });
    }
}
