using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Validates executable documents against a schema.</summary>
/// <remarks>Section 5 Validation. The time is bounded by the limits of <see cref="ValidationOptions" />, whatever the document.</remarks>
public static class DocumentValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="schema">The schema, which has to be valid itself.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">The limits and choices; <see cref="ValidationOptions.Default" /> if left out.</param>
    /// <returns>The errors, none if the document may be executed. A document that exceeds a limit has only the errors found until then.</returns>
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
            // The error that ended the validation is among the others.
        }
        catch (InsufficientExecutionStackException)
        {
            return [.. context.Errors, ValidationErrors.TooDeepForTheStack()];
        }

        return context.Errors;
    }
}
