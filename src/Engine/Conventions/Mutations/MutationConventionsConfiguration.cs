using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Enables the mutation conventions.</summary>
public static class MutationConventionsConfiguration
{
    /// <summary>
    /// Changes every mutation to take one <c>input</c> and return a payload with the result and the errors declared by <see cref="ErrorAttribute{T}" />. Use
    /// <see cref="UseMutationConventionAttribute" /> for the settings of a single mutation.
    /// </summary>
    public static CodeFirstSchemaBuilder AddMutationConventions(this CodeFirstSchemaBuilder builder) => builder.AddInterceptor(new MutationConventions());
}
