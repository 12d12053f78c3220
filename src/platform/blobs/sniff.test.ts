import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { peek, sniff, type FileType } from './sniff.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const office = (folder: string) => latin(`PK\x03\x04\x14\0\x06\0[Content_Types].xml\0\0PK\x03\x04${folder}document.xml`)

describe('the type of a file by its own bytes', () => {
  it.each<[string, Buffer, FileType | null]>([
    ['a PDF', latin('%PDF-1.7\n%\xE2\xE3'), 'application/pdf'],
    ['a PNG', latin('\x89PNG\r\n\x1A\n\0\0\0\rIHDR'), 'image/png'],
    ['a JPEG', latin('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'image/jpeg'],
    ['a WebP', latin('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['an MP4', latin('\0\0\0\x18ftypmp42\0\0\0\0'), 'video/mp4'],
    ['a film of a telephone', latin('\0\0\0\x14ftypqt  \0\0\0\0'), 'video/quicktime'],
    ['a photograph of a telephone', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
    ['a Word document', office('word/'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a spreadsheet', office('xl/'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['another archive', latin('PK\x03\x04\x14\0\0\0notes.txt'), 'application/zip'],
    ['plain text', Buffer.from('Report of Officer Núñez\nPage 1\t\f'), 'text/plain'],
    ['text cut in the middle of a letter', Buffer.from('Núñez é').subarray(0, -1), 'text/plain'],
    ['text that begins like a program', latin('MZ is a name'), 'text/plain'],
    ['a page that a browser would run', latin('hello <script>alert(1)</script>'), 'text/html'],
    ['a drawing that a browser would run', latin('<?xml version="1.0"?><svg onload="x()">'), 'image/svg+xml'],
    ['a program of Windows', latin('MZ\x90\0\x03\0\0\0'), 'application/x-executable'],
    ['a program of Linux', latin('\x7FELF\x02\x01\x01\0'), 'application/x-executable'],
    ['a script', latin('#!/bin/sh\nrm -rf'), 'application/x-executable'],
    ['unknown bytes', latin('\0\x01\x02\x03\xFE'), null],
  ])('%s', (_what, bytes, type) => expect(sniff(bytes)).toBe(type))
})

describe('a source that was looked into', () => {
  it.each([[1], [7], [5_000], [100_000]])('is whole again, in pieces of %i bytes', async (size) => {
    const bytes = Buffer.alloc(20_000, 'abcdefg')
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    const { head, whole } = await peek(Readable.from(pieces))
    expect(Buffer.from(head).equals(bytes.subarray(0, 4_096))).toBe(true)
    expect((await buffer(Readable.from(whole))).equals(bytes)).toBe(true)
  })
})
