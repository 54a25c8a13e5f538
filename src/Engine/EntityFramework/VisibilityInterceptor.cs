using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Rejects a schema that shows entities without rules, or lets clients filter or order by them.</summary>
internal sealed class VisibilityInterceptor : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnSchemaDescribed(CodeFirstContext context)
    {
        if (context.Services?.GetService<QueryTranslator>() is not { } translator)
        {
            return;
        }
        var entities = context.Types.Select(static type => type.ClrType).Distinct().Where(type => translator.Model.Model.FindEntityType(type) is not null);
        if (translator.Visibility.WithoutRule(entities) is { Count: > 0 } without)
        {
            context.Report(EntityFrameworkErrors.NoRule(without).Message);
        }
    }
}
