package embedded;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The word_delimiter_graph filter, all its settings but {@code type_table}. */
final class WordDelimiterGraph {

    private WordDelimiterGraph() {}

    static TokenFilterFactory provide(IndexSettings index, Environment environment, String name, Settings settings) {
        Factories.refuse(settings, "word_delimiter_graph", "type_table", "type_table_path");
        int flags = flag(settings, "generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
            | flag(settings, "generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
            | flag(settings, "catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS)
            | flag(settings, "catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS)
            | flag(settings, "catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL)
            | flag(settings, "split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
            | flag(settings, "preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
            | flag(settings, "split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
            | flag(settings, "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE)
            | flag(settings, "ignore_keywords", false, WordDelimiterGraphFilter.IGNORE_KEYWORDS);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        CharArraySet kept = Analysis.getWordSet(environment, settings, "protected_words");
        byte[] characters = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        return new Factories.Splitting(
            name, in -> new WordDelimiterGraphFilter(in, adjustOffsets, characters, flags, kept), false
        );
    }

    private static int flag(Settings settings, String name, boolean preset, int bit) {
        return settings.getAsBoolean(name, preset) ? bit : 0;
    }
}
