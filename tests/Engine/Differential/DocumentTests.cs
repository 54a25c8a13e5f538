using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Differential;

/// <summary>Generated executable documents, valid ones and mutated ones: how they are read, printed and judged by all rules.</summary>
public sealed class DocumentTests(ReferenceCases cases)
{
    private static readonly ValidationRule[] s_optInRules =
    [
        .. ValidationRules.For(ValidationOptions.Trusted with { AllowIntrospection = false, RejectDeprecated = true }).Except(ValidationRules.Specified),
    ];

    [Fact]
    public Task Documents_GetTheReferencesVerdictAndLocations() =>
        cases.AssertAgreementAsync(
            "document",
            static input =>
            {
                var text = input.Text("document");
                if (!input.TryRead(() => Parser.ParseDocument(text, ParserOptions.Trusted), text, out var document, out var disagreement))
                {
                    return disagreement;
                }
                var printed = SyntaxPrinter.Print(document!);
                if (printed != input.Text("printed"))
                {
                    return $"{text}\nis printed as\n{printed}\nand not as\n{input.Text("printed")}";
                }
                return input.CompareErrors(text, DocumentValidator.Validate(input.Schema, document!, ValidationOptions.Trusted))
                    ?? input.CompareErrors(text, DocumentValidator.Validate(input.Schema, document!, ValidationOptions.Trusted, s_optInRules), "optIn");
            }
        );
}
