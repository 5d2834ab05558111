package embedded;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/** The character filters. */
final class CharFilters {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private CharFilters() {}

    static UnaryOperator<Reader> htmlStrip(Settings settings) {
        Set<String> escaped = Set.copyOf(settings.getAsList("escaped_tags"));
        return in -> new HTMLStripCharFilter(in, escaped);
    }

    static UnaryOperator<Reader> patternReplace(Settings settings) {
        Pattern pattern = Regex.compile(Factories.needed(settings, "pattern"), settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return in -> new PatternReplaceCharFilter(pattern, replacement, in);
    }

    static UnaryOperator<Reader> mapping(Settings settings) {
        Factories.refuse(settings, "mapping", "mappings_path");
        List<String> rules = settings.getAsList("mappings", null);
        if (rules == null) {
            throw new IllegalArgumentException("mapping requires either `mappings` or `mappings_path` to be configured");
        }
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            int arrow = rule.lastIndexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
            }
            builder.add(unescape(rule.substring(0, arrow).trim()), unescape(rule.substring(arrow + 2).trim()));
        }
        NormalizeCharMap map = builder.build();
        return in -> new MappingCharFilter(map, in);
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
            found.group(1) != null ? Character.toString(Integer.parseInt(found.group(1), 16)) : switch (found.group(2)) {
                case "n" -> "\n";
                case "t" -> "\t";
                case "r" -> "\r";
                case "b" -> "\b";
                case "f" -> "\f";
                default -> found.group(2);
            }
        ));
    }
}
