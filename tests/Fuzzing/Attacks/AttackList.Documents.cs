using static Qplet.GraphQL.Fuzzing.Attacks.Attack;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <content>Nesting, fragments and fields that have to be merged.</content>
internal static partial class AttackList
{
    private static IEnumerable<Attack> Nesting()
    {
        foreach (var depth in (int[])[10_000, 200_000])
        {
            yield return OfDocument($"selection sets, {depth:N0} deep", Repeat("{a", depth) + Repeat("}", depth), ParserLimit);
            yield return OfDocument($"selection sets, {depth:N0} deep and never closed", Repeat("{a", depth), ParserLimit);
            yield return OfDocument($"lists, {depth:N0} deep", $"{{a(b:{Repeat("[", depth)}{Repeat("]", depth)})}}", ParserLimit);
            yield return OfDocument($"objects, {depth:N0} deep", $"{{a(b:{Repeat("{c:", depth)}1{Repeat("}", depth)})}}", ParserLimit);
            yield return OfDocument($"list types, {depth:N0} deep", $"query($a:{Repeat("[", depth)}Int{Repeat("]", depth)}){{a}}", ParserLimit);
            yield return OfDocument($"inline fragments, {depth:N0} deep", Repeat("{...", depth) + "{a}" + Repeat("}", depth), ParserLimit);
        }

        yield return OfDocument("fields as deep as the parser lets through", Repeat("{a", 64) + Repeat("}", 64), MaxDepth);
        yield return OfDocument("inline fragments as deep as the parser lets through", Repeat("{...", 62) + "{__typename}" + Repeat("}", 62));
    }

    private static IEnumerable<Attack> Fragments()
    {
        yield return OfDocument(
            "a chain of 5,000 fragments",
            "{...F0} " + Each(5000, i => $"fragment F{i} on Query{{...F{i + 1}}}") + " fragment F5000 on Query{__typename}",
            ParserLimit
        );
        yield return OfDocument(
            "a chain of 1,500 fragments",
            "{...F0} " + Each(1500, i => $"fragment F{i} on Query{{...F{i + 1}}}") + " fragment F1500 on Query{__typename}",
            MaxFragments
        );
        yield return OfDocument(
            "a chain of 199 fragments",
            "{...F0} " + Each(199, i => $"fragment F{i} on Query{{...F{i + 1}}}") + " fragment F199 on Query{__typename}"
        );
        yield return OfDocument(
            "a fan-out of 2^199 in one set",
            "{...F0} " + Each(199, i => $"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}") + " fragment F199 on Query{__typename}",
            MaxRootFields
        );
        yield return OfDocument(
            "a fan-out of 2^199 through a field",
            "{__type(name:\"A\"){...F0}} " + Each(199, i => $"fragment F{i} on __Type{{ofType{{...F{i + 1} ...F{i + 1}}}}}") + " fragment F199 on __Type{name}",
            MaxDepth
        );
        yield return OfDocument(
            "a fan-out of 2^17 through aliases",
            "{__type(name:\"A\"){...F0}} "
                + Each(17, i => $"fragment F{i} on __Type{{a:ofType{{...F{i + 1}}}b:ofType{{...F{i + 1}}}}}")
                + " fragment F17 on __Type{name}",
            TooCostly
        );
        yield return OfDocument(
            "a fan-out of 4^8 through fields of entities",
            "{tracks{nodes{...F0}}} "
                + Each(8, i => $"fragment F{i} on Track{Below("owner tracks", $"nodes{{...F{i + 1}}} edges{{node{{...F{i + 1}}}}}")}")
                + " fragment F8 on Track{id}",
            MaxDepth
        );
        yield return OfDocument(
            "2,000 fields of a fragment at 600 places",
            Below("tracks nodes", Repeat("owner{...F}", 600)) + $" fragment F on User{{{Repeat("id name ", 700)}}}",
            FieldMerging
        );
        yield return OfDocument(
            "199 fragments in each other, each 60 inline fragments deep",
            "{...F0} " + Each(199, i => $"fragment F{i} on Query{Repeat("{...", 60)}{{...F{i + 1}}}{Repeat("}", 60)}") + " fragment F199 on Query{__typename}",
            MaxDepth,
            ParserLimit
        );
        yield return OfDocument(
            "60 fragments in each other, each 60 inline fragments deep",
            "{...F0} " + Each(60, i => $"fragment F{i} on Query{Repeat("{...", 60)}{{...F{i + 1}}}{Repeat("}", 60)}") + " fragment F60 on Query{__typename}",
            MaxDepth
        );
        yield return OfDocument("a fragment within itself", "{...F} fragment F on Query{...F}", Rule);
        yield return OfDocument("a cycle of 200 fragments", "{...F0} " + Each(200, i => $"fragment F{i} on Query{{...F{(i + 1) % 200}}}"), Rule);
        yield return OfDocument(
            "60 fragments that all spread each other",
            "{...F0} " + Each(60, i => $"fragment F{i} on Query{{{Each(60, j => $"...F{j}")}}}"),
            MaxErrors,
            FieldMerging
        );
        yield return OfDocument("one fragment, spread 5,000 times", $"{{{Repeat("...F ", 5000)}}} fragment F on Query{{__typename}}", MaxRootFields);
        yield return OfDocument("one fragment, spread 5,000 times below a field", Below("tracks nodes", Repeat("...F ", 5000)) + " fragment F on Track{id}");
        yield return OfDocument("200 fragments, unused", "{__typename} " + Each(200, i => $"fragment F{i} on Query{{__typename}}"), MaxErrors);
        yield return OfDocument(
            "1,000 operations that use 200 fragments",
            Each(1000, i => $"query Q{i}{{...F0}}") + Each(199, i => $" fragment F{i} on Query{{...F{i + 1}}}") + " fragment F199 on Query{__typename}",
            MaxFragmentVisits
        );
        yield return OfDocument(
            "700 operations that share 2,500 uses of a variable",
            Each(700, i => $"query Q{i}($a:ID!){{...F}}") + $" fragment F on Query{{nodes(ids:[{Repeat("$a ", 2500)}]){{id}}}}",
            OperationName
        );
        yield return OfDocument(
            "400 operations that share 2,000 fields",
            Each(400, i => $"subscription Q{i}{{...F}}") + $" fragment F on Subscription{{{Repeat("__typename ", 2000)}}}",
            MaxRootFields
        );
    }

    private static IEnumerable<Attack> Merging()
    {
        yield return OfDocument("50,000 times __typename", $"{{{Repeat("__typename ", 50_000)}}}", ParserLimit);
        yield return OfDocument("2,000 times one field", Below("tracks nodes", Repeat("id ", 2000)), FieldMerging);
        yield return OfDocument("350 times one field, as often as is compared", Below("tracks nodes", Repeat("id ", 350)));
        yield return OfDocument(
            "1,000 times one field with other arguments",
            Below("tracks nodes owner", Each(1000, i => $"tracks(first:{i}){{totalCount}}")),
            MaxErrors,
            FieldMerging
        );
        yield return OfDocument(
            "440 times one field with other arguments",
            Below("tracks nodes owner", Each(440, i => $"tracks(first:{i}){{totalCount}}")),
            MaxErrors,
            FieldMerging
        );
        yield return OfDocument(
            "300 times a field with fields below fields",
            Below("tracks nodes", Repeat("owner{tracks{nodes{owner{id}}}}", 300)),
            FieldMerging
        );
        yield return OfDocument(
            "overlapping fields squared, with a conflict at the bottom of each",
            Below("tracks nodes", Each(120, i => $"owner{Below("tracks nodes owner", $"tracks(first:{i}){{totalCount}}")}")),
            MaxErrors,
            FieldMerging
        );
        yield return OfDocument(
            "200 fragments whose fields all overlap",
            Below("tracks nodes", Each(199, i => $"...F{i}")) + Each(199, i => $"fragment F{i} on Track{{id title owner{{id name}}}}"),
            FieldMerging
        );
        yield return OfDocument(
            "fragments that overlap at each of 9 levels",
            "{tracks{nodes{...A0 ...B0}}} "
                + Each(
                    4,
                    i =>
                        $"fragment A{i} on Track{Below("owner tracks nodes", $"...A{i + 1} ...B{i + 1}")} fragment B{i} on Track"
                        + $"{Below("owner tracks nodes", $"...A{i + 1} ...B{i + 1}")}"
                )
                + " fragment A4 on Track{id} fragment B4 on Track{id}",
            TooCostly
        );
        yield return OfDocument("2,000 inline fragments with one field", $"{{{Repeat("...{__typename} ", 2000)}}}", FieldMerging, MaxRootFields);
        yield return OfDocument(
            "40 fields with arguments of 200 tokens each",
            Below("tracks nodes owner", Repeat($"tracks(where:{{or:[{Repeat("{title:{eq:\"a\"}}", 30)}]}}){{totalCount}}", 40))
        );
    }
}
