using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>A document to be executed holds operations and fragments only.</summary>
/// <remarks>Section 5.1.1 Executable Definitions.</remarks>
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
