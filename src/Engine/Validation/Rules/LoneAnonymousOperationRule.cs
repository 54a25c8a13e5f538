using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>An operation without a name is the only one of the document.</summary>
/// <remarks>Section 5.2.3.1 Lone Anonymous Operation.</remarks>
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
