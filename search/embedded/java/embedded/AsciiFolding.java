package embedded;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The asciifolding filter: {@code preserve_original} (false). */
final class AsciiFolding extends Factories.Normalizing {

    private final boolean preserveOriginal;

    AsciiFolding(String name, Settings settings) {
        this(name, settings.getAsBoolean("preserve_original", false));
    }

    private AsciiFolding(String name, boolean preserveOriginal) {
        super(name, in -> new ASCIIFoldingFilter(in, preserveOriginal));
        this.preserveOriginal = preserveOriginal;
    }

    @Override
    public TokenStream normalize(TokenStream in) {
        return new ASCIIFoldingFilter(in, false); // a normalized value is a single token
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        return preserveOriginal ? new AsciiFolding(name(), false) : this;
    }
}
