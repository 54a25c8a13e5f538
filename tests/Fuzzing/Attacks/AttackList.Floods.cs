using static Qplet.GraphQL.Fuzzing.Attacks.Attack;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <content>Much of one thing: aliases, directives, names, errors, introspection.</content>
internal static partial class AttackList
{
    private static IEnumerable<Attack> Floods()
    {
        yield return OfDocument("10,000 aliases", $"{{{Each(10_000, i => $"a{i}:__typename")}}}", ParserLimit);
        yield return OfDocument("201 aliases", Below("tracks nodes", Each(201, i => $"a{i}:id")), MaxAliases);
        yield return OfDocument("51 fields at the root", $"{{{Each(51, i => $"a{i}:__type(name:\"A\"){{name}}")}}}", MaxRootFields);
        yield return OfDocument("10,000 directives at a field", $"{{__typename {Repeat("@a ", 10_000)}}}", ParserLimit);
        yield return OfDocument("5,000 times @skip at a field", $"{{__typename {Repeat("@skip(if:true)", 5000)}}}", ParserLimit);
        yield return OfDocument("1,500 fields with @skip", Below("tracks nodes", Repeat("id @skip(if:true) ", 1500)), MaxDirectives);
        yield return OfDocument("100 unknown directives", Below("tracks nodes", Each(100, i => $"id @unknown{i}")), Rule);
        yield return OfDocument(
            "1,000 directive definitions and 100 uses",
            Each(1000, i => $"directive @d{i} on FIELD") + Below("tracks nodes", Each(100, i => $"id @d{i}")),
            MaxErrors
        );
        yield return OfDocument("5,000 variables", $"query({Each(5000, i => $"$v{i}:Int")}){{__typename}}", ParserLimit, MaxVariables);
        yield return OfDocument("3,000 variables", $"query({Each(3000, i => $"$v{i}:Int")}){{__typename}}", MaxVariables);
        yield return OfDocument("2,000 operations of one name", Repeat("query A{__typename} ", 2000), MaxErrors);
        yield return OfDocument("2,000 unknown fields on a type with many", $"{{{Each(2000, i => $"track{i}")}}}", MaxErrors, MaxRootFields);
        yield return OfDocument("2,000 unknown fields below one field", Below("tracks nodes", Each(2000, i => $"playbackCoun{i}")), MaxErrors);
        yield return OfDocument(
            "1,500 unknown types with the longest names",
            $"{{{Each(1500, i => $"...on SubcategoryListFilterInputContribution{i}{{a}}")}}}",
            MaxErrors,
            MaxRootFields
        );
        yield return OfDocument("1,000 unknown arguments", $"{{tracks({Each(1000, i => $"wher{i}:1")}){{totalCount}}}}", MaxErrors);
        yield return OfDocument("1,000 times one argument", $"{{tracks({Repeat("first:1 ", 1000)}){{totalCount}}}}", Rule);
        yield return OfDocument("1,000 type definitions", Each(1000, i => $"type T{i}{{a:Int b:Int}}") + "{__typename}", MaxErrors);
        yield return OfDocument("a name of 900 kB", $"{{{new string('a', 900_000)}}}", ParserLimit);
        yield return OfDocument("an alias of 900 kB", $"{{{new string('a', 900_000)}:__typename}}", ParserLimit);
        yield return OfDocument("a type of 900 kB", $"{{...on {new string('a', 900_000)}{{a}}}}", ParserLimit);
        yield return OfDocument("a directive of 900 kB", $"{{__typename @{new string('a', 900_000)}}}", ParserLimit);
        yield return OfDocument("a variable of 900 kB", $"query($a{new string('a', 900_000)}:Int){{__typename}}", ParserLimit);
        yield return OfDocument("an enum value of 900 kB", $"{{tracks(order:[{{title:{new string('a', 900_000)}}}]){{totalCount}}}}", ParserLimit);
    }

    private static IEnumerable<Attack> Introspection()
    {
        yield return OfDocument(
            "introspection, 40 deep",
            Below("__schema types " + string.Join(' ', Enumerable.Repeat("fields type", 20)), "name"),
            MaxDepth,
            IntrospectionDepth
        );
        yield return OfDocument("introspection, 3 lists deep", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", IntrospectionDepth);
        yield return OfDocument("200 aliases of __schema", $"{{{Each(200, i => $"a{i}:__schema{{types{{name}}}}")}}}", MaxRootFields);
        yield return OfDocument(
            "20 aliases of the whole schema",
            $"{{{Each(20, i => $"a{i}:__schema{Below("types", "name fields{name args{name type{name ofType{name}}}}")}")}}}"
        );
        yield return OfDocument("all fields of all fields", "{__schema{types{fields{type{fields{name args{name}}}}}}}");
        yield return OfDocument(
            "1,000 times __type with one fragment",
            Below("tracks nodes", Repeat("__type{...F}", 1000)) + $" fragment F on __Type{{{Repeat("name ", 900)}}}",
            MaxErrors,
            FieldMerging
        );
    }
}
