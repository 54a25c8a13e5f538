using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>A document defines the schema at most once, and not if it extends an existing one.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema">Section 3.3 Schema</see>.</remarks>
internal sealed class LoneSchemaDefinitionRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var extended = context.ExtendedSchema;
        var isDefined =
            extended is not null
            && (extended.SyntaxNodes.Count > 0 || extended.QueryType is not null || extended.MutationType is not null || extended.SubscriptionType is not null);
        var count = 0;
        context.OnEnter<SchemaDefinitionNode>(
            SyntaxKind.SchemaDefinition,
            schema =>
            {
                if (isDefined)
                {
                    context.Report(ValidationErrors.SchemaInExtension(schema));
                }
                else if (count++ > 0)
                {
                    context.Report(ValidationErrors.SeveralSchemas(schema));
                }
            }
        );
    }
}
