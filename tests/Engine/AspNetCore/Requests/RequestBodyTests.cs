using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore.Requests;

public sealed class RequestBodyTests
{
    [Fact]
    public void ReadAsync_BodyThatGrowsWithoutEnd_TakesNoMoreMemoryThanIsAccepted()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[256 * 1024 * 1024]);
        }
        bomb.Position = 0;
        var request = new DefaultHttpContext().Request;
        request.Body = bomb;
        request.Headers.ContentEncoding = "gzip";

        // The stream is in memory, so it is read completely on this thread before the call returns.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = RequestBody.ReadAsync(request, new HttpTransportOptions(), CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        read.IsFaulted.ShouldBeTrue();
        read.AsTask().Exception!.InnerException.ShouldBeOfType<MalformedRequestException>().StatusCode.ShouldBe(StatusCodes.Status413PayloadTooLarge);
        allocated.ShouldBeLessThan(16 * 1024 * 1024);
        bomb.Position.ShouldBeLessThan(bomb.Length / 4);
    }

    [Fact]
    public async Task ReadAsync_LengthBeyondTheLimit_IsRefusedBeforeAnythingIsRead()
    {
        var request = new DefaultHttpContext().Request;
        request.ContentLength = 64 * 1024 * 1024;

        (
            await Should.ThrowAsync<MalformedRequestException>(async () =>
                (await RequestBody.ReadAsync(request, new HttpTransportOptions(), CancellationToken.None)).Dispose()
            )
        ).StatusCode.ShouldBe(StatusCodes.Status413PayloadTooLarge);
    }
}
