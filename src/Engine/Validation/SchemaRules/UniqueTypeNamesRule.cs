using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Types have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Types">Section 3.4 Types</see>.</remarks>
internal sealed class UniqueTypeNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        context.OnEnter<DocumentNode>(
            SyntaxKind.Document,
            document =>
            {
                foreach (var name in document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name))
                {
                    if (context.ExtendedSchema?.Types.ContainsKey(name.Value) == true)
                    {
                        context.Report(ValidationErrors.ExistingType(name));
                    }
                    else if (!known.TryAdd(name.Value, name))
                    {
                        context.Report(ValidationErrors.DuplicateType(known[name.Value], name));
                    }
                }
            }
        );
    }
}
