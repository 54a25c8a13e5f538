using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Each limit: a document just within it is accepted, and one beyond it is rejected with the limit's code.</summary>
public class ValidationOptionsTests
{
    [Fact]
    public void MaxErrors_MoreErrors_EndWithANotice()
    {
        var errors = Validate(Repeat("{ dog {", i => $"a{i}", 200, "} }"), new ValidationOptions { MaxErrors = 7 });

        errors.Count.ShouldBe(8);
        errors[^1].Code.ShouldBe(ValidationErrorCodes.MaxErrors);
        errors[^1].Message.ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
    }

    [Fact]
    public void MaxDepth_FragmentsExpanded_IsMeasured()
    {
        var options = new ValidationOptions { MaxDepth = 4 };

        Validate("{ dog { ...F } } fragment F on Dog { owner { ... { pets { __typename } } } }", options).ShouldBeEmpty();
        var error = Validate("{ dog { ...F } } fragment F on Dog { owner { pets { ... on Dog { owner { __typename } } } } }", options).ShouldHaveSingleItem();
        error.Code.ShouldBe(ValidationErrorCodes.MaxDepth);
        error.Message.ShouldBe("The GraphQL document has an execution depth of 5 which exceeds the max allowed execution depth of 4.");
        error.Locations.ShouldBe([new ErrorLocation(1, 1)]);
    }

    /// <summary>
    /// One selection set for each of two fragments, one in a third, and the operation's own. Inline fragments are not fields, so no other limit counts them.
    /// </summary>
    [Fact]
    public void Nesting_OfFragmentsInFragments_IsLimitedWhateverTheOptions()
    {
        Validate(Nested(2, 124), ValidationOptions.Trusted).ShouldBeEmpty();
        var error = Validate(Nested(2, 125), ValidationOptions.Trusted).ShouldHaveSingleItem();
        error.Code.ShouldBe(ValidationErrorCodes.MaxDepth);
        error.Message.ShouldBe("The GraphQL document nests fields and fragments more than 250 levels deep.");
        Validate(Nested(199, 60), new ValidationOptions()).ShouldHaveSingleItem().Code.ShouldBe(ValidationErrorCodes.MaxDepth);

        static string Nested(int fragments, int sets) =>
            Repeat(
                "{ ...F0 }",
                i => $"fragment F{i} on Query {string.Concat(Enumerable.Repeat("{ ... ", sets - 1))}{{ ...F{i + 1} }}{new string('}', sets - 1)}",
                fragments,
                $"fragment F{fragments} on Query {{ __typename }}"
            );
    }

    [Fact]
    public void MaxDepth_CycleOfFragments_IsLeftToItsRule() =>
        Validate("{ dog { ...F } } fragment F on Dog { owner { pets { ...F } } }", new ValidationOptions())
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith("Cannot spread fragment");

    [Fact]
    public void MaxAliases_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("{ dog {", i => $"a{i}: name", n, "} }"),
            200,
            new ValidationOptions(),
            ValidationErrorCodes.MaxAliases,
            "The GraphQL document has more than 200 aliases."
        );

    [Fact]
    public void MaxAliases_AliasesOfTypeName_DoNotCount() =>
        Validate(Repeat("{ dog {", i => $"a{i}: __typename", 60, "name } }"), new ValidationOptions { MaxAliases = 1 }).ShouldBeEmpty();

    [Fact]
    public void MaxRootFields_AliasesOfTypeName_DoNotCount() =>
        Validate(Repeat("{", i => $"a{i}: __typename", 60, "dog { name } }"), new ValidationOptions { MaxRootFields = 1 }).ShouldBeEmpty();

    [Fact]
    public void MaxRootFields_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("{ ...F } fragment F on Query {", i => $"a{i}: dog {{ name }}", n, "}"),
            50,
            new ValidationOptions(),
            ValidationErrorCodes.MaxRootFields,
            "The GraphQL document has more than 50 root fields in an operation."
        );

    [Fact]
    public void MaxDirectives_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("{ dog {", _ => "name @skip(if: true)", n, "} }"),
            100,
            new ValidationOptions(),
            ValidationErrorCodes.MaxDirectives,
            "The GraphQL document has more than 100 directives."
        );

    [Fact]
    public void MaxFragments_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("{ dog {", i => $"...F{i}", n, "} }") + Repeat("", i => $"fragment F{i} on Dog {{ name }}", n, ""),
            200,
            new ValidationOptions(),
            ValidationErrorCodes.MaxFragments,
            "The GraphQL document has more than 200 fragments."
        );

    [Fact]
    public void MaxVariables_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("query (", i => $"$v{i}: Int", n, ")") + Repeat("{ number(values: [", i => $"$v{i}", n, "]) }"),
            100,
            new ValidationOptions(),
            ValidationErrorCodes.MaxVariables,
            "The GraphQL document has more than 100 variables in an operation.",
            ignoreOthers: true
        );

    [Fact]
    public void MaxFragmentVisits_OneMore_IsRefused() =>
        AssertLimit(
            n => Repeat("", i => $"query Q{i} {{ ...F }}", n, "fragment F on Query { __typename }"),
            30,
            new ValidationOptions { MaxFragmentVisits = 30 },
            ValidationErrorCodes.MaxFragmentVisits,
            "The GraphQL document requires more than 30 fragment visits. Validation aborted."
        );

    [Fact]
    public void MaxFieldMergeComparisons_OneMore_IsRefused()
    {
        // Ten fields with one response name are 45 pairs.
        var document = Repeat("{ dog {", _ => "name", 10, "} }");

        Validate(document, new ValidationOptions { MaxFieldMergeComparisons = 45 }).ShouldBeEmpty();
        Validate(document, new ValidationOptions { MaxFieldMergeComparisons = 44 })
            .ShouldHaveSingleItem()
            .Code.ShouldBe(ValidationErrorCodes.MaxFieldMergeComparisons);
    }

    [Fact]
    public void MaxIntrospectionDepth_OneMore_IsRefused()
    {
        const string Document = "{ __schema { types { fields { type { fields { name } } } } } }";

        Validate(Document, new ValidationOptions()).ShouldBeEmpty();
        Validate(Document, new ValidationOptions { MaxIntrospectionDepth = 1 })
            .ShouldHaveSingleItem()
            .Code.ShouldBe(ValidationErrorCodes.MaxIntrospectionDepth);
    }

    [Fact]
    public void AllowIntrospection_SwitchedOff_RefusesTheSchemaButNotTypeNames()
    {
        var options = new ValidationOptions { AllowIntrospection = false };

        Validate("{ __typename dog { __typename } }", options).ShouldBeEmpty();
        var error = Validate("{ __schema { description } }", options).ShouldHaveSingleItem();
        error.Code.ShouldBe(ValidationErrorCodes.IntrospectionNotAllowed);
        error.Extensions.ShouldNotBeNull()["field"].ShouldBe("__schema");
    }

    [Fact]
    public void RejectDeprecated_SwitchedOn_RefusesWhatIsDeprecated()
    {
        const string Document = "{ human(id: 1) { old } }";

        Validate(Document, new ValidationOptions()).ShouldBeEmpty();
        Validate(Document, new ValidationOptions { RejectDeprecated = true })
            .ShouldHaveSingleItem()
            .Message.ShouldBe("The field Human.old is deprecated. Use age.");
    }

    [Theory]
    [InlineData("{ dogg { name } }")]
    [InlineData("{ pet { nickname } }")]
    [InlineData("{ ... on Dogg { a } }")]
    [InlineData("{ dog { knows(comand: SIT, command: SIT) name @skip(iff: true, if: true) } }")]
    [InlineData("{ number(command: SITT) search(filter: {required: true, txt: 1}) { name } }")]
    public void HideSuggestions_SwitchedOn_DoesNotTellNames(string document)
    {
        Validate(document, new ValidationOptions()).ShouldContain(error => error.Message.Contains("Did you mean"));
        Validate(document, new ValidationOptions { HideSuggestions = true }).ShouldAllBe(error => !error.Message.Contains("Did you mean"));
    }

    [Fact]
    public void Codes_AreUnique()
    {
        var codes = typeof(ValidationErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        codes.ShouldBeUnique();
        codes.ShouldNotBeEmpty();
    }

    [Fact]
    public void UsualIntrospectionQuery_WithDefaultLimits_IsAccepted()
    {
        var typeReference = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + new string('}', 9);
        Validate(
                "query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType "
                    + "{ name kind } types { ...FullType } "
                    + "directives { name description locations args(includeDeprecated: true) { ...InputValue } } } } "
                    + "fragment FullType on __Type { kind name description fields(includeDeprecated: "
                    + "true) { name description args(includeDeprecated: true) { ...InputValue } "
                    + "type { ...TypeRef } isDeprecated deprecationReason } inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef } "
                    + "enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } } "
                    + "fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason } "
                    + $"fragment TypeRef on __Type {{ kind name {typeReference} }}",
                new ValidationOptions()
            )
            .ShouldBeEmpty();
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions options) =>
        DocumentValidator.Validate(RuleAssert.Schema, Parser.ParseDocument(document, ParserOptions.Trusted), options);

    private static void AssertLimit(Func<int, string> document, int limit, ValidationOptions options, string code, string message, bool ignoreOthers = false)
    {
        Validate(document(limit), options).Where(error => !ignoreOthers || error.Code is not null).ShouldBeEmpty();
        var error = Validate(document(limit + 1), options).ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
    }

    private static string Repeat(string start, Func<int, string> item, int count, string end) =>
        $"{start} {string.Join(' ', Enumerable.Range(0, count).Select(item))} {end}";
}
