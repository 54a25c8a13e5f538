using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>An anonymous operation is the only operation of the document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">Section 5.2.3.1 Lone Anonymous Operation</see>.</remarks>
internal sealed class LoneAnonymousOperationRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<OperationDefinitionNode>(
            SyntaxKind.OperationDefinition,
            operation =>
            {
                if (operation.Name is null && context.Operations.Count > 1)
                {
                    context.Report(ValidationErrors.AnonymousOperationNotAlone(operation));
                }
            }
        );
    }
}
