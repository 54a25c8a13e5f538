using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Turns the mutation conventions on.</summary>
public static class MutationConventionsConfiguration
{
    /// <summary>
    /// Gives every mutation one <c>input</c> and a payload with the result and the errors it declares by <see cref="ErrorAttribute{T}" />; see
    /// <see cref="UseMutationConventionAttribute" /> for the settings of one mutation.
    /// </summary>
    public static CodeFirstSchemaBuilder AddMutationConventions(this CodeFirstSchemaBuilder builder) => builder.AddInterceptor(new MutationConventions());
}
