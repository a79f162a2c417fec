package crossfoot.report.template;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.common.CellRef;
import org.jxls.common.Context;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import org.jxls.transform.poi.PoiTransformer;

/** Pours values into a checked template with JXLS, within limits. */
final class TemplateFill {

    private final XSSFWorkbook workbook;
    private final TemplateExpressions expressions;
    private final FillLimits limits;

    TemplateFill(XSSFWorkbook workbook, TemplateExpressions expressions, FillLimits limits) {
        this.workbook = workbook;
        this.expressions = expressions;
        this.limits = limits;
    }

    /** Fills the workbook where it stands. */
    void fill(Map<String, Object> values) {
        try {
            JxlsPoiTemplateFillerBuilder.newInstance()
                    .withTemplate(InputStream.nullInputStream())
                    .withTransformerFactory((template, output, streaming, steps, logger) -> {
                        BoundedTransformer transformer = new BoundedTransformer(workbook, limits);
                        transformer.setLogger(logger);
                        return transformer;
                    })
                    .withExpressionEvaluatorFactory(expressions)
                    // A template holds no formulas, so that there is none to adapt.
                    .withFormulaProcessor((transformer, area) -> {})
                    // Widths and heights are already those of the sheet that is filled.
                    .withIgnoreColumnProps(true)
                    .withIgnoreRowProps(true)
                    // Without this, JXLS only logs a cell that it cannot fill.
                    .withExceptionThrower()
                    .build()
                    .fill(values, OutputStream::nullOutputStream);
        } catch (RuntimeException failure) {
            throw refusal(failure, TemplateRefusals.sentence("a condition or a list cannot be worked out"));
        }
    }

    /** The refusal that brought a failure about, or a new one. */
    private static WorkbookRefusal refusal(RuntimeException failure, String sentence) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookRefusal refusal) {
                return refusal;
            }
        }
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence, failure);
    }

    /** JXLS's own way of writing cells, stopped where a template asks for too many. */
    private static final class BoundedTransformer extends PoiTransformer {

        private final FillLimits limits;

        BoundedTransformer(XSSFWorkbook workbook, FillLimits limits) {
            super(workbook, false);
            this.limits = limits;
        }

        @Override
        public void transform(CellRef source, CellRef target, Context context, boolean updateRowHeight) {
            limits.checkCell(target.getRow());
            try {
                super.transform(source, target, context, updateRowHeight);
            } catch (RuntimeException failure) {
                String cell = source.getSheetName() + "!"
                        + new CellAddress(source.getRow(), source.getCol()).formatAsString();
                throw refusal(failure, TemplateRefusals.sentence(cell + ": the cell cannot be filled"));
            }
        }

        @Override
        public void write() {
            // The workbook is finished and written by Crossfoot.
        }
    }
}
