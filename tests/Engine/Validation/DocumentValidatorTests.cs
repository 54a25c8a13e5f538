using System.Diagnostics;
using System.Text;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Tests of the whole validator, in particular with documents designed to be expensive.</summary>
public class DocumentValidatorTests
{
    /// <summary>Parser limits raised as far as a document of 1 MiB allows, to test the validator alone.</summary>
    private static readonly ParserOptions s_parsing = ParserOptions.Trusted with { MaxDepth = ParserOptions.HighestMaxDepth };

    public static TheoryData<string, string> WorstCases =>
        new()
        {
            {
                "fragments that fan out 2^200",
                "{ ...F0 } " + Lines(200, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}") + "fragment F200 on Query { __typename }"
            },
            {
                "a chain of 3,000 fragments",
                "{ ...F0 } " + Lines(3_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }}") + "fragment F3000 on Query { __typename }"
            },
            { "a cycle of 1,000 fragments", "{ ...F0 } " + Lines(1_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }}") },
            { "60 fragments that all spread each other", "{ ...F0 } " + Lines(60, i => $"fragment F{i} on Query {{ {Lines(60, j => $"...F{j}")} }}") },
            { "10,000 aliases", "{ dog {" + Lines(10_000, i => $"a{i}: name") + "} }" },
            { "2,000 fields of one name", "{ dog {" + Lines(2_000, _ => "name") + "} }" },
            { "2,000 fields of one name with different arguments", "{ dog {" + Lines(2_000, i => $"name(surname: $v{i})") + "} }" },
            { "overlapping fields, nested", Lines(1, _ => Nested(12)) },
            {
                "overlapping fragments, squared",
                "{ dog {" + Lines(300, i => $"...F{i}") + "} }" + Lines(300, i => $"fragment F{i} on Dog {{ name knows(command: SIT) owner {{ name }} }}")
            },
            { "5,000 directives", "{ dog {" + Lines(2_500, _ => "name @skip(if: true) @include(if: false)") + "} }" },
            { "10,000 unknown directives", "{ dog {" + Lines(10_000, i => $"name @unknown{i}") + "} }" },
            { "10,000 unknown fields", "{" + Lines(10_000, i => $"unknown{i}") + "}" },
            { "a list of 100,000 wrong values", "{ number(values: [" + Lines(100_000, _ => "\"a\"") + "]) }" },
            { "an object of 20,000 unknown fields", "{ search(filter: {" + Lines(20_000, i => $"unknown{i}: 1") + "}) { name } }" },
            { "a string of 1 MiB", "{ number(value: \"" + new string('a', 1024 * 1024) + "\") }" },
            { "a name of 1 MiB", "{ " + new string('a', 1024 * 1024) + " }" },
            {
                "500 operations that use 100 fragments",
                Lines(500, i => $"query Q{i} {{ ...F0 }}")
                    + Lines(100, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")
                    + "fragment F100 on Query { a: number(value: $v) }"
            },
            { "20,000 variables", "query (" + Lines(20_000, i => $"$v{i}: Int") + ") { number }" },
            {
                "introspection that nests",
                "{ __schema { types {" + string.Concat(Enumerable.Repeat("fields { type {", 200)) + "name" + new string('}', 400) + "} } }"
            },
            { "inline fragments, nested", string.Concat(Enumerable.Repeat("{ ... ", 400)) + "{ __typename }" + new string('}', 400) },
        };

    [Theory]
    [MemberData(nameof(WorstCases))]
    public void Validate_WorstCase_EndsInTime(string name, string document)
    {
        var tree = Parser.ParseDocument(document, s_parsing);
        var withoutLimits = ValidationOptions.Trusted with { MaxErrors = 100, MaxFragmentVisits = 10_000, MaxFieldMergeComparisons = 100_000 };
        foreach (var options in new[] { ValidationOptions.Default, withoutLimits })
        {
            var watch = Stopwatch.StartNew();
            var errors = DocumentValidator.Validate(RuleAssert.Schema, tree, options);

            // The target is 50 ms on an idle machine. The limit allows for a busy machine; exponential behaviour takes minutes.
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), name);
            errors.Count.ShouldBeLessThanOrEqualTo(101);
            errors.Sum(error => error.Message.Length + (error.Locations?.Count ?? 0)).ShouldBeLessThan(4 * 1024 * 1024);
        }
    }

    [Fact]
    public void Validate_ValidDocument_HasNoErrors() =>
        Validate("query Q($id: ID!, $f: Filter) { human(id: $id) { ...H } search(filter: $f) { __typename name } } fragment H on Human { name pets { name } }")
            .ShouldBeEmpty();

    [Fact]
    public void Validate_ErrorOfTheSpecification_NamesItsSection()
    {
        var error = DocumentValidator.Validate(RuleAssert.Schema, Parser.ParseDocument("{ dog }")).ShouldHaveSingleItem();

        error.Code.ShouldBeNull();
        error.Extensions.ShouldNotBeNull()["specifiedBy"].ShouldBe("https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections");
    }

    [Fact]
    public void Validate_DocumentWithoutLocations_ReportsWithoutThem()
    {
        var document = Parser.ParseDocument("{ dog }", new ParserOptions { NoLocations = true });

        DocumentValidator.Validate(RuleAssert.Schema, document).ShouldHaveSingleItem().Locations.ShouldBeNull();
    }

    [Fact]
    public void Validate_ManyAtOnce_GiveTheSameErrors()
    {
        var document = Parser.ParseDocument("{ dog { name name: nickname ...F } } fragment F on Dog { unknown }");
        var expected = DocumentValidator.Validate(RuleAssert.Schema, document).Select(error => error.Message).ToList();

        Parallel.For(0, 100, _ => DocumentValidator.Validate(RuleAssert.Schema, document).Select(error => error.Message).ShouldBe(expected));
    }

    private static List<string> Validate(string document) =>
        [.. DocumentValidator.Validate(RuleAssert.Schema, Parser.ParseDocument(document)).Select(error => error.Message)];

    private static string Nested(int depth) =>
        depth == 0 ? "name"
        : depth == 12 ? $"{{ dog {{ {Nested(11)} }} dog {{ {Nested(11)} }} }}"
        : $"owner {{ pets {{ ... on Dog {{ {Nested(depth - 1)} }} ... on Dog {{ {Nested(depth - 1)} }} }} }}";

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i)).Append(' ');
        }

        return text.ToString();
    }
}
