using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Leaves keys that are UUIDs to the application, which creates them in order of time.</summary>
internal sealed class ClientKeyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()!.Properties))
        {
            if (property.ClrType == typeof(Guid))
            {
                property.Builder.ValueGenerated(ValueGenerated.Never);
            }
        }
    }
}
