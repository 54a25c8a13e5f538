using System.Text;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Fuzzing.Generation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>The reader of request bodies and that of socket messages: what is neither is refused by their exceptions only.</summary>
internal sealed class JsonTarget(FuzzCorpus corpus) : FuzzTarget
{
    private const int MaxDepth = 64;

    public override byte[] Make(Random random)
    {
        var request = Encoding.UTF8.GetBytes(corpus.PickRequest(random));
        return random.Next(8) == 0 ? request : InputMutator.Mutate(random, request);
    }

    public override ValueTask<string?> RunAsync(byte[] input)
    {
        try
        {
            using var parameters = RequestParametersReader.Read(input, MaxDepth);
            if (!parameters.HasDocument && parameters.DocumentId is null && !parameters.Extensions.TryGetProperty("persistedQuery", out _))
            {
                return ValueTask.FromResult<string?>("There is neither a document, nor an id, nor a hash.");
            }
        }
        catch (MalformedRequestException exception) when (exception.StatusCode is >= 400 and < 500)
        {
            // Refused, as it should be.
        }

        var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(input.Length);
        input.CopyTo(rented, 0);
        try
        {
            using var message = SocketMessage.Read(rented, input.Length, MaxDepth);
        }
        catch (SocketCloseException)
        {
            // Refused, as it should be.
        }

        return ValueTask.FromResult<string?>(null);
    }
}
