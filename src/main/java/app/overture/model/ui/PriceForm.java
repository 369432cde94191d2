package app.overture.model.ui;

import app.overture.model.OwnPrices;
import app.overture.model.Prices;
import app.overture.shared.Problem;
import app.overture.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** What the workspace's own model costs, when the price list does not know it or the contract says otherwise. */
class PriceForm extends Div {

    private final OwnPrices own;
    private final Runnable changed;
    private final BigDecimalField input = field("Input");
    private final BigDecimalField cached = field("Cached input");
    private final BigDecimalField output = field("Output");
    private String model = "";

    PriceForm(OwnPrices own, Runnable changed) {
        this.own = own;
        this.changed = changed;
        addClassNames("column", "price-form");
        Span what = new Span("Price per million tokens, from today on. Calls made before keep their price.");
        what.addClassName("meta");
        Div fields = new Div(input, cached, output);
        fields.addClassName("row");
        Button save = new Button("Save price", click -> save());
        Div line = new Div(save);
        line.addClassName("row");
        add(what, fields, line);
    }

    void show(String wanted, Prices.Price price) {
        model = wanted;
        input.setValue(price.known() ? plain(price.inputPerMillion()) : null);
        cached.setValue(price.known() ? plain(price.cachedPerMillion()) : null);
        output.setValue(price.known() ? plain(price.outputPerMillion()) : null);
    }

    private void save() {
        BigDecimal in = input.getValue();
        BigDecimal out = output.getValue();
        if (in == null || out == null) {
            Toast.problem(Problem.badInput("input_per_million", "Give the price of input and of output."));
            return;
        }
        try {
            own.set(model, new OwnPrices.PerMillion(in, Objects.requireNonNullElse(cached.getValue(), in), out));
            changed.run();
            Toast.show("Price saved.");
        } catch (Problem problem) {
            Toast.problem(problem);
        }
    }

    private static BigDecimal plain(BigDecimal price) {
        return new BigDecimal(price.stripTrailingZeros().toPlainString());
    }

    private static BigDecimalField field(String label) {
        BigDecimalField field = new BigDecimalField(label);
        field.setPrefixComponent(new Span("$"));
        field.setLocale(Locale.US);
        return field;
    }
}
