using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The schema is not introspected; <c>__typename</c> is allowed.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Introspection">Section 4 Introspection</see>. Applied only if introspection is disabled.
/// </remarks>
internal sealed class NoSchemaIntrospectionRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            field =>
            {
                if (context.Types.Type?.NamedType() is { } type && type.Name.StartsWith("__", StringComparison.Ordinal))
                {
                    context.Report(ValidationErrors.IntrospectionNotAllowed(field));
                }
            }
        );
    }
}
