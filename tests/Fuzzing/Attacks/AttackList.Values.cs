using static Qplet.GraphQL.Fuzzing.Attacks.Attack;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <content>Values and bodies: long lists, texts and numbers, JSON that is deep or none.</content>
internal static partial class AttackList
{
    private const string NodesByIds = "query($ids:[ID!]!){nodes(ids:$ids){id}}";
    private const string TracksWhere = "query($where:TrackFilterInput){tracks(where:$where){totalCount}}";

    private static IEnumerable<Attack> Values()
    {
        yield return OfVariables("a list of 450,000 numbers in the variables", NodesByIds, $"{{\"ids\":[{Repeat("1,", 450_000)}1]}}", VariableValues);
        yield return OfVariables(
            "a list of 19,000 numbers in the variables, as long as is read",
            NodesByIds,
            $"{{\"ids\":[{Repeat("1,", 19_000)}1]}}",
            TooManyNodes
        ) with
        {
            ReachesResolvers = true,
        };
        yield return OfVariables("a list of 300,000 wrong values in the variables", NodesByIds, $"{{\"ids\":[{Repeat("{},", 300_000)}1]}}", VariableValues);
        yield return OfVariables("a list of 19,000 wrong values in the variables", NodesByIds, $"{{\"ids\":[{Repeat("{},", 19_000)}1]}}", VariableInvalid);
        yield return OfDocument("a list of 14,000 values in the document", $"{{nodes(ids:[{Repeat("1 ", 14_000)}]){{id}}}}", TooManyNodes) with
        {
            ReachesResolvers = true,
        };
        yield return OfDocument("a list of 7,000 wrong values in the document", $"{{nodes(ids:[{Repeat("{} ", 7000)}]){{id}}}}", MaxErrors);
        yield return OfVariables(
            "60,000 objects in the variables",
            TracksWhere,
            $"{{\"where\":{{\"or\":[{Repeat("{\"title\":{}},", 60_000)}{{}}]}}}}",
            VariableValues
        );
        yield return OfVariables(
            "9,000 empty objects in the variables, as many as are read",
            TracksWhere,
            $"{{\"where\":{{\"or\":[{Repeat("{\"title\":{}},", 9000)}{{}}]}}}}",
            "FILTER_TOO_LARGE"
        ) with
        {
            ReachesResolvers = true,
        };
        yield return OfVariables(
            "60,000 unknown members in the variables",
            TracksWhere,
            $"{{\"where\":{{{string.Join(',', Enumerable.Range(0, 60_000).Select(static i => $"\"titl{i}\":1"))}}}}}",
            VariableInvalid
        );
        yield return OfVariables(
            "60,000 variables that are not declared",
            TracksWhere,
            $"{{{string.Join(',', Enumerable.Range(0, 60_000).Select(static i => $"\"v{i}\":1"))}}}"
        );
        yield return OfDocument(
            "2,000 unknown fields of an input object",
            $"{{tracks(where:{{{Each(2000, i => $"playbackCoun{i}:1")}}}){{totalCount}}}}",
            MaxErrors
        );
        yield return OfDocument("1,000 criteria of an order", $"{{tracks(order:[{Repeat("{title:ASC}", 1000)}]){{totalCount}}}}", "SORT_TOO_LONG") with
        {
            ReachesResolvers = true,
        };
        yield return OfDocument("2,000 unknown enum values", $"{{tracks(order:[{Each(2000, i => $"{{title:DES{i}}}")}]){{totalCount}}}}", MaxErrors);
        yield return OfDocument("a text of 900 kB in the document", $"{{__type(name:\"{new string('a', 900_000)}\"){{name}}}}");
        yield return OfDocument("a text of 100,000 escapes in the document", $"{{__type(name:\"{Repeat("\\u0041", 100_000)}\"){{name}}}}");
        yield return OfDocument("a block string of 240,000 lines", $"{{__type(name:\"\"\"{Repeat(" a\n", 240_000)}\"\"\"){{name}}}}");
        yield return OfVariables("a text of 900 kB in the variables", "query($n:String!){__type(name:$n){name}}", $"{{\"n\":\"{new string('a', 900_000)}\"}}");
        yield return OfDocument("a text of 900 kB where a number is wanted", $"{{tracks(first:\"{new string('a', 900_000)}\"){{totalCount}}}}", Rule);
        yield return OfDocument("a number of 900,000 digits in the document", $"{{tracks(first:{new string('9', 900_000)}){{totalCount}}}}", Rule);
        yield return OfVariables(
            "a number of 900,000 digits in the variables",
            "query($n:Int){tracks(first:$n){totalCount}}",
            $"{{\"n\":{new string('9', 900_000)}}}",
            VariableInvalid
        );
        yield return OfVariables(
            "a fraction of 900,000 digits in the variables",
            "query($n:Int){tracks(first:$n){totalCount}}",
            $"{{\"n\":0.{new string('0', 900_000)}1}}"
        );
        yield return OfDocument("an identifier of 900,000 digits", $"{{node(id:{new string('9', 900_000)}){{id}}}}", "ID_INVALID") with
        {
            ReachesResolvers = true,
        };
        yield return OfDocument("a number beyond every range", "{tracks(first:1e999){totalCount}}", Rule);
        yield return OfDocument("a lone surrogate in a text", "{__type(name:\"\\ud800\"){name}}", Syntax);
        yield return OfDocument("NUL in the document", "{__typename\0}", Syntax);
        yield return OfDocument("comments of 1 MB", Repeat("#", Large - 100) + "\n{__typename}");
        yield return OfDocument("commas of 1 MB", Repeat(",", Large - 100) + "{__typename}");
        yield return OfDocument("450,000 lines", Repeat("\n", 450_000) + "{__typename}");
        yield return OfDocument("400,000 quotes", Repeat("\"", 400_000), Syntax);
        yield return OfDocument("100,000 empty texts", $"{{a(b:[{Repeat("\"\"", 100_000)}])}}", ParserLimit);
    }

    private static IEnumerable<Attack> Requests()
    {
        const string Query = "\"query\":\"{__typename}\"";
        yield return OfBody("JSON, 50,000 deep", Repeat("[", 50_000) + Repeat("]", 50_000), NotJson);
        yield return OfBody("JSON objects, 50,000 deep", Repeat("{\"a\":", 50_000) + "1" + Repeat("}", 50_000), NotJson);
        yield return OfBody("variables, 50,000 deep", $"{{{Query},\"variables\":{Repeat("{\"a\":", 50_000)}1{Repeat("}", 50_000)}}}", NotJson);
        yield return OfBody("extensions, 50,000 deep", $"{{{Query},\"extensions\":{Repeat("{\"a\":", 50_000)}1{Repeat("}", 50_000)}}}", NotJson);
        yield return OfBody("an unknown member, 50,000 deep", $"{{{Query},\"other\":{Repeat("[", 50_000)}{Repeat("]", 50_000)}}}", NotJson);
        yield return new Attack("5 MB of comments", [TooLarge], static _ => Filled("{\"query\":\"", '#', 5 * Large, "\"}"));
        yield return new Attack("5 MB of commas", [TooLarge], static _ => Filled("{\"query\":\"", ',', 5 * Large, "{__typename}\"}"));
        yield return new Attack("5 MB of text", [TooLarge], static _ => Filled("{\"query\":\"{__type(name:\\\"", 'a', 5 * Large, "\\\"){name}}\"}"));
        yield return new Attack("64 MB of white space", [TooLarge], static _ => Filled("", ' ', 64 * Large, ""));
        yield return OfBody("1 MB of white space", Repeat(" ", Large), NotJson);
        yield return OfBody("40,000 times the member query", $"{{{Repeat(Query + ",", 40_000)}{Query}}}");
        yield return OfBody("70,000 members of other names", $"{{{string.Join(',', Enumerable.Range(0, 70_000).Select(static i => $"\"m{i}\":1"))},{Query}}}");
        yield return OfBody("a name of the operation of 900 kB", $"{{{Query},\"operationName\":\"{new string('a', 900_000)}\"}}", OperationName);
        yield return OfBody("a list of 30,000 requests", $"[{Repeat($"{{{Query}}},", 30_000)}{{{Query}}}]", NotJson);
        yield return new Attack("no UTF-8", [NotJson], static _ => [.. "{\"query\":\"{__typename}#"u8, 0xFF, 0xC0, 0x80, .. "\"}"u8]);
    }
}
