using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>An executable document contains only operations and fragments.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions">Section 5.1.1 Executable Definitions</see>.</remarks>
internal sealed class ExecutableDefinitionsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<DocumentNode>(
            SyntaxKind.Document,
            document =>
            {
                foreach (var definition in document.Definitions)
                {
                    if (definition is not ExecutableDefinitionNode)
                    {
                        context.Report(ValidationErrors.NotExecutable(definition));
                    }
                }
            }
        );
    }
}
