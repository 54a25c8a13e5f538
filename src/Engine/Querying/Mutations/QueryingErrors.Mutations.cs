namespace Qplet.GraphQL.Querying;

/// <content>Errors of mutation conventions.</content>
internal static partial class QueryingErrors
{
    public static string MutationErrorDeclaredTwice(Type error) =>
        $"The error `{error.Name}` is declared twice (HC0066). Remove one of the [Error] attributes.";

    public static string MutationErrorNotAnObject(Type error) =>
        $"The error `{error.Name}` is not an object type. Declare a class with a `Message`, or an exception.";

    public static string MutationErrorWithoutMessage(Type error) => $"The error `{error.Name}` has no message. Add a public property `string Message`.";

    public static string MutationPayloadWithErrors(string payload) =>
        $"The method returns its own `{payload}` and declares errors, which only a generated payload can carry. Return the "
        + $"changed object, or name the class otherwise.";

    public static string MutationNameTaken(string name) =>
        $"The mutation needs the type name `{name}`, which another type has. Rename the method or that type.";
}
