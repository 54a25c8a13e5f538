using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Directive definitions have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Section 3.13 Directives</see>.</remarks>
internal sealed class UniqueDirectiveNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        context.OnEnter<DirectiveDefinitionNode>(
            SyntaxKind.DirectiveDefinition,
            directive =>
            {
                if (context.ExtendedSchema?.Directives.ContainsKey(directive.Name.Value) == true)
                {
                    context.Report(ValidationErrors.ExistingDirective(directive.Name));
                }
                else if (!known.TryAdd(directive.Name.Value, directive.Name))
                {
                    context.Report(ValidationErrors.DuplicateDirectiveDefinition(known[directive.Name.Value], directive.Name));
                }
            }
        );
    }
}
