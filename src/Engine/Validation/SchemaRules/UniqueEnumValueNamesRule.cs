using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The values of an enum, including its extensions, have unique names.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums">Section 3.9 Enums</see>.</remarks>
internal sealed class UniqueEnumValueNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<(string Type, string Value), NameNode>();
        context.OnEnter<DocumentNode>(
            SyntaxKind.Document,
            document =>
            {
                foreach (var type in document.Definitions.OfType<IEnumTypeNode>())
                {
                    var existing = context.ExtendedSchema?.Types.GetValueOrDefault(type.Name.Value) as EnumType;
                    foreach (var name in type.Values.Select(value => value.Name))
                    {
                        if (existing?.Values.Contains(name.Value) == true)
                        {
                            context.Report(ValidationErrors.ExistingEnumValue(type.Name.Value, name));
                        }
                        else if (!known.TryAdd((type.Name.Value, name.Value), name))
                        {
                            context.Report(ValidationErrors.DuplicateEnumValue(type.Name.Value, known[(type.Name.Value, name.Value)], name));
                        }
                    }
                }
            }
        );
    }
}
