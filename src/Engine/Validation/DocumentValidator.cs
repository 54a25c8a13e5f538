using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Validates executable documents against a schema.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Validation">Section 5 Validation</see>. The limits of <see cref="ValidationOptions" /> bound the
/// running time for all documents.
/// </remarks>
public static class DocumentValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="schema">The schema, which must itself be valid.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">The limits and options; <see cref="ValidationOptions.Default" /> if omitted.</param>
    /// <returns>
    /// The errors; empty if the document may be executed. If the document exceeds a limit, validation stops and the list contains the errors found so far.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        return Validate(schema, document, options, ValidationRules.For(options));
    }

    internal static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema? schema,
        DocumentNode document,
        ValidationOptions options,
        IEnumerable<ValidationRule> rules
    )
    {
        var context = new ValidationContext(document, schema, options);
        foreach (var rule in rules)
        {
            rule.Register(context);
        }

        try
        {
            DocumentLimits.Check(context);
            new ValidationWalker(context).Visit(document);
        }
        catch (ValidationAbortedException)
        {
            // The error that ended the validation has already been reported.
        }
        catch (InsufficientExecutionStackException)
        {
            return [.. context.Errors, ValidationErrors.TooDeepForTheStack()];
        }

        return context.Errors;
    }
}
