using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>Enables the mutation conventions.</summary>
public static class MutationConventionsConfiguration
{
    /// <summary>
    /// Changes every mutation to take one <c>input</c> and return a payload with the result and the errors declared by <see cref="ErrorAttribute{T}" />. Use
    /// <see cref="UseMutationConventionAttribute" /> for the settings of a single mutation.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="errorInterface">
    /// A CLR interface with <see cref="InterfaceTypeAttribute" /> that all errors implement, and its GraphQL type. It must have a property
    /// <c>string Message</c>. Null for an interface <c>Error</c> whose only field is <c>message</c>.
    /// </param>
    public static CodeFirstSchemaBuilder AddMutationConventions(this CodeFirstSchemaBuilder builder, Type? errorInterface = null) =>
        builder.AddInterceptor(new MutationConventions(errorInterface));
}
