namespace Qplet.GraphQL.TypeSystem;

/// <summary>Combines a field's middleware and its resolver.</summary>
public static class FieldPipeline
{
    /// <summary>Returns a resolver that runs the middleware, the first one outermost.</summary>
    public static FieldResolver Create(IReadOnlyList<FieldMiddleware> middleware, FieldResolver resolver)
    {
        FieldDelegate pipeline = context => ToValueTask(resolver(context));
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            pipeline = middleware[i](pipeline);
        }
        return context => FieldResult.FromValueTask(pipeline(context));
    }

    private static ValueTask<object?> ToValueTask(FieldResult result) => result.Task is null ? new(result.Value) : Await(result.Task, result.Unwrap!);

    private static async ValueTask<object?> Await(Task task, Func<Task, object?> unwrap)
    {
        await task;
        return unwrap(task);
    }
}
